package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Cuts a text into tokens and moves the generated lexer between its two modes, because D's words
 * depend on where they stand. It knows four places: outside, in a predicate, in a clause, in a
 * declaration. Where the author left out what opens a place, the missing token is put in and told,
 * so that the rest is still read in the right mode.
 */
final class ContextLexer {
    /** A token for {@link Brackets}: a clause ends here, whatever is open. */
    static final int CLAUSE_ENDS = -100;

    private static final int NOWHERE = -1;

    private enum Place {
        OUTSIDE,
        PREDICATE,
        CLAUSE,
        DECLARATION
    }

    /** What the current item has had so far, outside. */
    private enum Head {
        NOTHING,
        PROBE,
        COMMA,
        PREDICATE
    }

    private final Characters characters;
    private final Glance glance;
    private final Boundary boundary;
    private final PredicateTails tails;
    private final Gap gap;
    private final Asides asides;
    private final DLexer lexer;
    private final Complaints complaints;
    private final TokenTrail trail;
    private Place place = Place.OUTSIDE;
    private Head head = Head.NOTHING;
    private int depth;

    /** At this depth stand the constants of an enumeration. */
    private int listDepth = NOWHERE;

    private int strayEnd = -1;

    /** Where reading of the current place began; what stands there belongs to it. */
    private int entered = -1;

    /**
     * @param damaged the items that had errors when the text was read before; none the first time
     */
    ContextLexer(Characters characters, DamagedItems damaged, Complaints complaints) {
        this.characters = characters;
        this.glance = new Glance(characters);
        this.boundary = new Boundary(characters, glance, damaged);
        this.tails = new PredicateTails(characters, glance);
        this.gap = new Gap(glance);
        this.trail = new TokenTrail(characters.index());
        this.asides = new Asides(characters, glance, complaints);
        this.lexer = new DLexer(characters);
        this.lexer.removeErrorListeners();
        this.complaints = complaints;
    }

    /** Reads the whole text; called once. */
    List<CommonToken> tokens() {
        CommonToken token = next();
        while (token.getType() != Token.EOF) {
            read(token);
            token = next();
        }
        token.setStartIndex(characters.end());
        token.setStopIndex(characters.end() - 1);
        trail.add(token);
        return trail.all();
    }

    DLexer source() {
        return lexer;
    }

    /** The comments and control lines read so far. */
    Asides asides() {
        return asides;
    }

    /** Where lines would count in a damaged item. */
    List<Integer> ignoredLines() {
        return boundary.ignored();
    }

    private CommonToken next() {
        return (CommonToken) lexer.nextToken();
    }

    private void read(CommonToken token) {
        switch (token.getType()) {
            case DLexer.COMMENT_OPEN, DLexer.LINE_COMMENT_OPEN, DLexer.CONTROL ->
                    resume(asides.read(token, trail.end()));
            default -> {
                if (place == Place.OUTSIDE) {
                    outside(token);
                } else {
                    inside(token);
                }
            }
        }
    }

    // Outside.

    private void outside(CommonToken token) {
        switch (token.getType()) {
            case DLexer.PROBE -> word(token);
            case DLexer.PROBE_ID -> {
                if (head == Head.PROBE && !glance.isProbe(token.getStartIndex())) {
                    missingOpener(token);
                } else {
                    trail.add(token);
                    head = Head.PROBE;
                }
            }
            case DLexer.OUTER_COMMA -> comma(token);
            case DLexer.OUTER_SLASH -> {
                requireProbe(token);
                token.setType(DLexer.PREDICATE_OPEN);
                trail.add(token);
                enter(Place.PREDICATE, 0);
            }
            case DLexer.OUTER_BRACE -> {
                requireProbe(token);
                token.setType(DLexer.LBRACE);
                trail.add(token);
                enter(Place.CLAUSE, 1);
            }
            default -> other(token);
        }
    }

    private void word(CommonToken token) {
        int start = token.getStartIndex();
        boolean fresh = head == Head.PROBE || head == Head.PREDICATE;
        boolean tail = head == Head.PROBE && tails.isTail(start);
        if (fresh && (tail || !glance.isProbe(start)) && !glance.isDeclaring(start)) {
            missingOpener(token);
        } else if (head != Head.COMMA && glance.isDeclaration(start)) {
            resume(start);
            enter(Place.DECLARATION, 0);
        } else {
            trail.add(token);
            head = Head.PROBE;
        }
    }

    private void comma(CommonToken token) {
        if (head != Head.PROBE) {
            complaints.syntax(span(token), "a probe description is missing before this comma");
            return;
        }
        token.setType(DLexer.COMMA);
        trail.add(token);
        head = Head.COMMA;
    }

    private void requireProbe(CommonToken token) {
        if (head == Head.NOTHING) {
            complaints.syntax(
                    span(token),
                    "a clause begins with a probe description, such as BEGIN or"
                            + " syscall::read:entry");
            trail.add(synthetic(DLexer.PROBE, token.getStartIndex()));
        }
        endList();
    }

    /** A comma that no probe description follows is left out. */
    private void endList() {
        if (head == Head.COMMA) {
            CommonToken comma = trail.removeLast();
            complaints.syntax(span(comma), "a probe description is missing behind this comma");
            head = Head.PROBE;
        }
    }

    private void other(CommonToken token) {
        int start = token.getStartIndex();
        int c = characters.at(start);
        if (!Glance.isForeign(c)) {
            endList();
        }
        if (c == '}') {
            token.setType(DLexer.RBRACE);
            trail.add(token);
            head = Head.NOTHING;
        } else if (c == ';') {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    span(token),
                                    "a semicolon stands behind a statement or a declaration, not"
                                            + " here")
                            .withFix(Fix.replace("Remove it", span(token), "")));
            head = Head.NOTHING;
        } else if (Glance.isForeign(c)) {
            stray(token);
        } else if (head == Head.NOTHING) {
            resume(start);
            enter(Place.DECLARATION, 0);
        } else {
            missingOpener(token);
        }
    }

    /** A probe description or a predicate stands where its clause should go on. */
    private void missingOpener(CommonToken token) {
        int start = token.getStartIndex();
        int end = trail.end();
        resume(start);
        if (head == Head.PROBE && tails.isTail(start)) {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    new Span(start, token.getStopIndex() + 1),
                                    "a predicate begins with a slash")
                            .withFix(Fix.replace("Insert /", Span.at(start), "/")));
            trail.add(synthetic(DLexer.PREDICATE_OPEN, start));
            enter(Place.PREDICATE, 0);
        } else {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    new Span(end - 1, end),
                                    "expected { and the statements of the clause behind this")
                            .withFix(Fix.replace("Insert {", Span.at(end), " {")));
            trail.add(synthetic(DLexer.LBRACE, end));
            enter(Place.CLAUSE, 1);
        }
    }

    // Inside.

    private void inside(CommonToken token) {
        int start = token.getStartIndex();
        if (beginsItem(start)) {
            resume(start);
            boolean declaration = place == Place.DECLARATION;
            trail.add(synthetic(declaration ? DLexer.BOUNDARY : CLAUSE_ENDS, trail.end()));
            leave(Head.NOTHING);
            return;
        }
        switch (token.getType()) {
            case DLexer.LBRACE -> openBrace(token);
            case DLexer.RBRACE -> closeBrace(token);
            case DLexer.SEMICOLON -> {
                trail.add(token);
                if (place == Place.DECLARATION && depth == 0) {
                    leave(Head.NOTHING);
                }
            }
            case DLexer.SLASH -> slash(token);
            case DLexer.OTHER -> stray(token);
            case DLexer.OPEN_STRING, DLexer.OPEN_CHARACTER -> openQuote(token);
            case DLexer.SELF, DLexer.THIS -> {
                int behind = glance.skipBlank(token.getStopIndex() + 1);
                boolean variable = characters.startsWith("->", behind);
                if (trail.endsInSelector()) {
                    token.setType(DLexer.IDENTIFIER);
                } else if (place == Place.DECLARATION
                        && depth == 0
                        && variable
                        && trail.endsItem()) {
                    token.setType(DLexer.LOOSE);
                }
                trail.add(token);
            }
            default -> {
                if (trail.endsInSelector() && isWord(token)) {
                    token.setType(DLexer.IDENTIFIER);
                }
                trail.add(token);
            }
        }
    }

    /** True when what is open ends unclosed here, because the next item begins. */
    private boolean beginsItem(int start) {
        if (start == entered) {
            return false;
        }
        boolean firstOnLine = gap.hasLineEnd(trail.end(), start);
        boolean behindBrace = trail.type(1) == DLexer.RBRACE;
        if (!firstOnLine && !behindBrace) {
            return false;
        }
        boolean listed = place == Place.DECLARATION && depth == listDepth;
        return boundary.isClause(start, listed)
                || (firstOnLine && boundary.isShortClause(start, depth))
                || (firstOnLine
                        && !trail.endsInHeadLine(glance, start)
                        && boundary.isDeclaration(start, depth))
                || (behindBrace && depth == 0 && boundary.isDeclarationBehind(start));
    }

    private void openBrace(CommonToken token) {
        listDepth = trail.endsInEnum() ? depth + 1 : listDepth;
        trail.add(token);
        if (place == Place.PREDICATE) {
            enter(Place.CLAUSE, 1);
        } else {
            depth++;
        }
    }

    private void closeBrace(CommonToken token) {
        if (place == Place.DECLARATION && depth == 0) {
            if (glance.goesOnInLine(token.getStopIndex() + 1)) {
                trail.add(token);
            } else {
                resume(token.getStartIndex());
                trail.add(synthetic(DLexer.BOUNDARY, trail.end()));
                leave(Head.NOTHING);
            }
            return;
        }
        trail.add(token);
        listDepth = depth == listDepth ? NOWHERE : listDepth;
        depth--;
        if (place == Place.PREDICATE) {
            trail.add(synthetic(CLAUSE_ENDS, trail.end()));
            leave(Head.NOTHING);
        } else if (place == Place.CLAUSE && depth == 0) {
            leave(Head.NOTHING);
        }
    }

    private void slash(CommonToken token) {
        boolean closes =
                place == Place.PREDICATE && glance.closesPredicate(token.getStopIndex() + 1);
        if (closes) {
            token.setType(DLexer.PREDICATE_CLOSE);
        }
        trail.add(token);
        if (closes) {
            leave(Head.PREDICATE);
        }
    }

    /**
     * A string or character constant without its end on this line. What closes brackets and
     * statements at the end of the line is given back, since it hardly belongs to the text.
     */
    private void openQuote(CommonToken token) {
        int end = token.getStopIndex() + 1;
        int first = token.getStartIndex() + 1;
        int at = end;
        while (at > first && isCloser(characters.at(at - 1))) {
            at--;
        }
        boolean string = token.getType() == DLexer.OPEN_STRING;
        boolean lineEnd = Glance.isLineEnd(characters.at(end));
        String code = !lineEnd ? Complaints.SYNTAX : string ? "D_STR_NL" : "D_CHR_NL";
        String what = string ? "string" : "character constant";
        String mark = string ? "\"" : "'";
        Span span = new Span(token.getStartIndex(), at);
        complaints.add(
                Diagnostic.error(code, span, "this " + what + " is not closed before the line ends")
                        .withFix(Fix.replace("Insert " + mark, Span.at(at), mark)));
        token.setStopIndex(at - 1);
        resume(at);
        trail.add(token);
    }

    private static boolean isCloser(int c) {
        return c == ')' || c == ']' || c == ';' || c == '}' || c == ' ' || c == '\t';
    }

    private boolean isWord(CommonToken token) {
        return Character.isLetter(characters.at(token.getStartIndex()))
                && token.getType() != DLexer.SYMBOL;
    }

    // Both.

    private void stray(CommonToken token) {
        int start = token.getStartIndex();
        if (start != strayEnd) {
            int c = characters.at(start);
            boolean pair =
                    Character.isHighSurrogate((char) c)
                            && Character.isLowSurrogate(
                                    (char) Math.max(0, characters.at(start + 1)));
            Span span = new Span(start, start + (pair ? 2 : 1));
            String shown =
                    c < ' ' ? String.format("\\u%04x", c) : characters.text(start, span.end());
            boolean quote = c == '“' || c == '”' || c == '‘' || c == '’';
            complaints.syntax(
                    span,
                    quote
                            ? "D's strings stand between plain quotes: \"…\""
                            : "D has no use for the character “" + shown + "” here");
            complaints.silence(start, span.end());
        }
        strayEnd = token.getStopIndex() + 1;
    }

    private void enter(Place next, int braces) {
        place = next;
        entered = characters.index();
        depth = braces;
        head = Head.NOTHING;
        lexer.mode(DLexer.BODY);
    }

    private void leave(Head next) {
        place = Place.OUTSIDE;
        depth = 0;
        listDepth = NOWHERE;
        head = next;
        lexer.mode(DLexer.DEFAULT_MODE);
    }

    private void resume(int offset) {
        characters.seek(offset);
        lexer._hitEOF = false;
    }

    static CommonToken synthetic(int type, int offset) {
        CommonToken token = new CommonToken(type, "");
        token.setStartIndex(offset);
        token.setStopIndex(offset - 1);
        return token;
    }

    static Span span(Token token) {
        return new Span(token.getStartIndex(), token.getStopIndex() + 1);
    }
}
