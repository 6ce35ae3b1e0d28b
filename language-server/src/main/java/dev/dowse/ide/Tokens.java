package dev.dowse.ide;

import dev.dowse.ide.Token.Kind;
import dev.dowse.ide.Token.Style;
import dev.dowse.ide.Token.Trait;
import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.SourceIndex;
import dev.dowse.semantics.Variable;
import dev.dowse.source.LineMap;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Word;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The coloured words of a script: each lexeme by its own kind, names by what they mean. A name is
 * looked up by where it ends, because {@code self->x} is one variable and three lexemes.
 */
public final class Tokens {
    private static final Set<String> TAGGED = Set.of("struct", "union");

    private final Snapshot snapshot;
    private final String text;
    private final LineMap lines;
    private final Map<Integer, SourceIndex.Entry> meanings = new HashMap<>();
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.text = snapshot.source().text();
        this.lines = snapshot.source().lines();
    }

    /** All tokens, in the order of the text; none is empty, and none overlaps another. */
    public static List<Token> of(Snapshot snapshot) {
        return new Tokens(snapshot).all();
    }

    private List<Token> all() {
        for (SourceIndex.Entry entry : snapshot.compilation().program().index().entries()) {
            meanings.merge(
                    entry.span().end(),
                    entry,
                    (a, b) -> a.span().length() <= b.span().length() ? a : b);
        }
        String before = "";
        for (Lexeme lexeme : Parser.lexemes(snapshot.source())) {
            if (lexeme.kind() != Lexeme.Kind.PROBE && lexeme.kind() != Lexeme.Kind.CONTROL) {
                String word = snapshot.source().slice(lexeme.span());
                style(lexeme, before).ifPresent(style -> add(lexeme.span(), style));
                before = word;
            }
        }
        for (Item item : snapshot.compilation().program().script().items()) {
            switch (item) {
                case Item.Clause clause -> clause.probes().forEach(this::probe);
                case Item.Pragma pragma -> pragma(pragma);
                case Item.Declaration ignored -> {}
                case Item.Inline ignored -> {}
                case Item.Translator ignored -> {}
                case Item.Provider ignored -> {}
                case Item.Missing ignored -> {}
            }
        }
        tokens.sort(Comparator.comparingInt(token -> token.span().start()));
        return withoutOverlap();
    }

    /**
     * Text that is broken enough is read twice, as a probe and as an expression: once is enough.
     */
    private List<Token> withoutOverlap() {
        List<Token> apart = new ArrayList<>();
        int free = 0;
        for (Token token : tokens) {
            if (token.span().start() >= free) {
                apart.add(token);
                free = token.span().end();
            }
        }
        return apart;
    }

    private void probe(ProbeDescription probe) {
        word(probe.provider(), Style.of(Kind.NAMESPACE));
        word(probe.module(), Style.of(Kind.NAMESPACE));
        word(probe.function(), Style.of(Kind.FUNCTION));
        word(probe.name(), Style.of(Kind.EVENT));
    }

    /** {@code #pragma D option} is a keyword, and what is set is named. */
    private void pragma(Item.Pragma pragma) {
        if (pragma.words().isEmpty()) {
            return;
        }
        Optional<Span> option =
                pragma.words().stream()
                        .map(Word::span)
                        .filter(span -> optionIn(span).isPresent())
                        .findFirst();
        int end = option.map(Span::start).orElse(pragma.span().end());
        add(
                new Span(pragma.span().start(), trimmed(pragma.span().start(), end)),
                Style.of(Kind.KEYWORD));
        option.flatMap(this::optionIn)
                .ifPresent(name -> {
                    add(name, Style.of(Kind.PROPERTY, Trait.READONLY));
                });
    }

    private Optional<Span> optionIn(Span word) {
        return snapshot.compilation().program().index().entries().stream()
                .filter(entry -> entry.meaning() instanceof Meaning.Option)
                .map(SourceIndex.Entry::span)
                .filter(word::contains)
                .findFirst();
    }

    private int trimmed(int start, int end) {
        int last = end;
        while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }

    private void word(Word word, Style style) {
        if (!word.isMissing()) {
            add(word.span(), style);
        }
    }

    /** What a lexeme looks like; empty for what has no colour. */
    private Optional<Style> style(Lexeme lexeme, String before) {
        return switch (lexeme.kind()) {
            case KEYWORD -> Optional.of(Style.of(Kind.KEYWORD));
            case BASE_TYPE -> Optional.of(Style.of(Kind.TYPE, Trait.DEFAULT_LIBRARY));
            case TYPE_NAME -> Optional.of(Style.of(Kind.TYPE));
            case NAME, SYMBOL -> named(lexeme.span(), before);
            case AGGREGATION -> named(lexeme.span(), before).or(() -> Optional.of(aggregation()));
            case MACRO -> Optional.of(Style.of(Kind.MACRO, Trait.READONLY));
            case NUMBER -> Optional.of(Style.of(Kind.NUMBER));
            case STRING -> Optional.of(Style.of(Kind.STRING));
            case COMMENT -> Optional.of(Style.of(Kind.COMMENT));
            case OPERATOR, SELECTOR, STEP, PREFIX -> Optional.of(Style.of(Kind.OPERATOR));
            case PROBE,
                    CONTROL,
                    COMMA,
                    SEMICOLON,
                    OPEN_PARENTHESIS,
                    OPEN_CAST,
                    CLOSE_PARENTHESIS,
                    OPEN_BRACKET,
                    CLOSE_BRACKET,
                    OPEN_BRACE,
                    CLOSE_BRACE,
                    OPEN_PREDICATE,
                    CLOSE_PREDICATE,
                    OTHER ->
                    Optional.empty();
        };
    }

    private Optional<Style> named(Span span, String before) {
        if (TAGGED.contains(before)) {
            return Optional.of(Style.of(Kind.STRUCT));
        }
        if (before.equals("enum")) {
            return Optional.of(Style.of(Kind.ENUM));
        }
        return Optional.ofNullable(meanings.get(span.end()))
                .map(entry -> style(entry.meaning(), span));
    }

    private static Style aggregation() {
        return Style.of(Kind.VARIABLE, Trait.AGGREGATION);
    }

    private static Style style(Meaning meaning, Span span) {
        return switch (meaning) {
            case Meaning.Probes ignored -> Style.of(Kind.EVENT);
            case Meaning.Builtin ignored -> builtin(Kind.VARIABLE);
            case Meaning.Library ignored -> builtin(Kind.VARIABLE);
            case Meaning.Argument ignored -> builtin(Kind.PARAMETER);
            case Meaning.User user -> variable(user.variable(), span);
            case Meaning.Aggregation use ->
                    use.variable().declared().touches(span.end())
                            ? aggregation().with(Trait.DECLARATION)
                            : aggregation();
            case Meaning.CallsSubroutine ignored -> function();
            case Meaning.CallsAction ignored -> function();
            case Meaning.Aggregates ignored -> function();
            case Meaning.Option ignored -> Style.of(Kind.PROPERTY, Trait.READONLY);
            case Meaning.Constant ignored -> Style.of(Kind.ENUM_MEMBER, Trait.READONLY);
            case Meaning.NamedType ignored -> Style.of(Kind.TYPE);
            case Meaning.MissingMember ignored -> Style.of(Kind.PROPERTY);
            case Meaning.Member ignored -> Style.of(Kind.PROPERTY);
            case Meaning.Symbol symbol ->
                    symbol.type().resolved() instanceof Type.Function
                            ? function()
                            : builtin(Kind.VARIABLE);
            case Meaning.Macro ignored -> Style.of(Kind.MACRO, Trait.READONLY);
        };
    }

    private static Style builtin(Kind kind) {
        return Style.of(kind, Trait.READONLY, Trait.DEFAULT_LIBRARY);
    }

    private static Style function() {
        return Style.of(Kind.FUNCTION, Trait.DEFAULT_LIBRARY);
    }

    private static Style variable(Variable variable, Span span) {
        Style style =
                Style.of(
                        Kind.VARIABLE,
                        switch (variable.scope()) {
                            case GLOBAL -> Trait.GLOBAL;
                            case THREAD -> Trait.THREAD;
                            case CLAUSE -> Trait.CLAUSE;
                        });
        return variable.declared().touches(span.end()) ? style.with(Trait.DECLARATION) : style;
    }

    /** Adds what stands in a span, cut at the ends of lines. */
    private void add(Span span, Style style) {
        int start = span.start();
        while (start < span.end()) {
            int line = lines.line(start);
            int end = Math.min(span.end(), lines.end(line));
            int last = end;
            while (last > start && "\r\n".indexOf(text.charAt(last - 1)) >= 0) {
                last--;
            }
            if (last > start) {
                tokens.add(new Token(new Span(start, last), style.kind(), style.traits()));
            }
            start = Math.max(end, start + 1);
        }
    }
}
