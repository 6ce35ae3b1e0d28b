package dev.dowse.ide;

import dev.dowse.ide.Roles.Role;
import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Lexeme.Kind;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Where lines end and how far the next one is indented. Breaks are the author's, but where the
 * style asks for one: before and behind a clause's braces, before its predicate, behind a
 * statement. What was written on one line between braces stays there.
 */
final class LineLayout {
    private static final int MOST_BREAKS = 2;

    private enum Block {
        CLAUSE,
        CODE,
        DECLARATION
    }

    private record Open(Block block, boolean inline) {}

    /**
     * How a line begins.
     *
     * @param breaks line ends in front of it; 0 where the line goes on
     * @param level how many braces and branches it is in
     * @param continued whether it goes on with what the line before began
     */
    record Start(int breaks, int level, boolean continued) {}

    private final SourceText source;
    private final List<Lexeme> lexemes;
    private final List<Role> roles;
    private final Deque<Open> blocks = new ArrayDeque<>();
    private int parentheses;
    private int branches;

    /** Whether the clause at hand, from its first probe to its last brace, is on one line. */
    private boolean oneLine;

    /** Whether probe descriptions have been read whose braces have not. */
    private boolean inHead;

    private boolean mustBreak;
    private boolean fresh = true;

    /** The last that was neither a comment nor a control line. */
    private Kind last = Kind.OTHER;

    LineLayout(SourceText source, List<Lexeme> lexemes, List<Role> roles) {
        this.source = source;
        this.lexemes = lexemes;
        this.roles = roles;
    }

    /** How the lexeme stands; to be asked once for each, in order. */
    Start start(int i) {
        Kind kind = lexemes.get(i).kind();
        if (kind == Kind.PROBE && !inHead) {
            inHead = true;
            oneLine = isOnOneLine(i);
        }
        int breaks = i == 0 ? 0 : breaks(i, kind);
        if (breaks > 0) {
            mustBreak = false;
            branch(i);
        }
        Start start = new Start(breaks, level(kind), isContinued(kind));
        read(i, kind);
        return start;
    }

    private int breaks(int i, Kind kind) {
        Lexeme before = lexemes.get(i - 1);
        int next = lexemes.get(i).span().start();
        String gap = source.text().substring(before.span().end(), next);
        int written = (int) gap.chars().filter(c -> c == '\n').count();
        boolean behindBrace = before.kind() == Kind.OPEN_BRACE;
        int most = behindBrace || kind == Kind.CLOSE_BRACE ? 1 : MOST_BREAKS;
        int kept = Math.min(written, most);
        if (before.kind() == Kind.CONTROL || kind == Kind.CONTROL || isLineComment(before)) {
            return Math.max(1, kept);
        }
        if (kind == Kind.COMMENT || (before.kind() == Kind.COMMENT && written > 0)) {
            return kept;
        }
        if (isForced(i, kind)) {
            return Math.max(1, kept);
        }
        return before.kind() != Kind.COMMENT && isDrawnUp(i, kind) ? 0 : kept;
    }

    private boolean isForced(int i, Kind kind) {
        boolean otherwise = last == Kind.CLOSE_BRACE && text(i).equals("else");
        return switch (kind) {
            case OPEN_PREDICATE -> !oneLine;
            case OPEN_BRACE -> inHead && blocks.isEmpty() && !oneLine;
            case CLOSE_BRACE -> !blocks.isEmpty() && !blocks.getFirst().inline();
            case PROBE -> last != Kind.COMMA && last != Kind.OTHER;
            case SEMICOLON -> false;
            default -> mustBreak && !otherwise;
        };
    }

    /** What never begins a line where the style does not ask for it. */
    private boolean isDrawnUp(int i, Kind kind) {
        return switch (kind) {
            case SEMICOLON, COMMA -> true;
            case OPEN_BRACE -> last != Kind.SEMICOLON && last != Kind.CLOSE_BRACE && !fresh;
            default -> last == Kind.CLOSE_BRACE && text(i).equals("else");
        };
    }

    /** A statement on the line behind its {@code if} or {@code else} belongs to that. */
    private void branch(int i) {
        int before = i - 1;
        while (before >= 0 && lexemes.get(before).kind() == Kind.COMMENT) {
            before--;
        }
        boolean head =
                before >= 0
                        && (roles.get(before) == Role.CONDITION_END || text(before).equals("else"));
        Kind kind = lexemes.get(i).kind();
        if (head && kind != Kind.COMMENT && kind != Kind.OPEN_BRACE) {
            branches++;
            fresh = true;
        }
    }

    private int level(Kind kind) {
        if (kind == Kind.CONTROL) {
            return 0;
        }
        return blocks.size() + branches - (kind == Kind.CLOSE_BRACE && !blocks.isEmpty() ? 1 : 0);
    }

    private boolean isContinued(Kind kind) {
        return switch (kind) {
            case CONTROL, PROBE, OPEN_PREDICATE, OPEN_BRACE, CLOSE_BRACE -> false;
            default -> !fresh;
        };
    }

    private void read(int i, Kind kind) {
        switch (kind) {
            case COMMENT, CONTROL -> {
                return;
            }
            case OPEN_BRACE -> open(i);
            case CLOSE_BRACE -> close();
            case SEMICOLON -> endStatement();
            case OPEN_PARENTHESIS, OPEN_CAST, OPEN_BRACKET -> {
                parentheses++;
                fresh = false;
            }
            case CLOSE_PARENTHESIS, CLOSE_BRACKET -> {
                parentheses = Math.max(0, parentheses - 1);
                fresh = false;
            }
            case COMMA -> fresh = parentheses == 0 && isList();
            case PROBE, CLOSE_PREDICATE -> fresh = true;
            default -> fresh = false;
        }
        last = kind;
    }

    /** Whether a comma separates things of their own: probes, enumerators. */
    private boolean isList() {
        return blocks.isEmpty()
                ? last == Kind.PROBE
                : blocks.getFirst().block() == Block.DECLARATION;
    }

    private void open(int i) {
        Block inside =
                blocks.isEmpty()
                        ? inHead ? Block.CLAUSE : Block.DECLARATION
                        : blocks.getFirst().block() == Block.DECLARATION
                                ? Block.DECLARATION
                                : Block.CODE;
        boolean inline = isInline(i);
        blocks.push(new Open(inside, inline));
        inHead = false;
        branches = 0;
        parentheses = 0;
        mustBreak = !inline;
        fresh = true;
    }

    private void close() {
        Block closed = blocks.isEmpty() ? Block.CLAUSE : blocks.pop().block();
        boolean inline = !blocks.isEmpty() && blocks.getFirst().inline();
        mustBreak = closed != Block.DECLARATION && !inline;
        fresh = closed != Block.DECLARATION;
        branches = 0;
    }

    private void endStatement() {
        if (parentheses == 0) {
            mustBreak = blocks.isEmpty() || !blocks.getFirst().inline();
            fresh = true;
            branches = 0;
        }
    }

    private boolean isInline(int open) {
        int close = closing(open);
        return close < lexemes.size() && !hasBreak(open, close);
    }

    private boolean isOnOneLine(int probe) {
        int open = probe;
        while (open < lexemes.size() && lexemes.get(open).kind() != Kind.OPEN_BRACE) {
            open++;
        }
        int close = closing(open);
        return close < lexemes.size() && !hasBreak(probe, close);
    }

    /** The index of the brace that closes an open one; behind the last where none does. */
    private int closing(int open) {
        int depth = 0;
        for (int i = open; i < lexemes.size(); i++) {
            Kind kind = lexemes.get(i).kind();
            depth += kind == Kind.OPEN_BRACE ? 1 : kind == Kind.CLOSE_BRACE ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return lexemes.size();
    }

    private boolean hasBreak(int from, int to) {
        Span span = lexemes.get(from).span().union(lexemes.get(to).span());
        return source.slice(span).indexOf('\n') >= 0;
    }

    private boolean isLineComment(Lexeme lexeme) {
        return lexeme.kind() == Kind.COMMENT && source.slice(lexeme.span()).startsWith("//");
    }

    private String text(int i) {
        return source.slice(lexemes.get(i).span());
    }
}
