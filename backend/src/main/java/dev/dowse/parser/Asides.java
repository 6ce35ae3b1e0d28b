package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;

/** What may stand between any two tokens and is none: comments and control lines. */
final class Asides {
    private final Characters characters;
    private final int textStart;
    private final Glance glance;
    private final Complaints complaints;
    private final List<Span> controls = new ArrayList<>();
    private final List<Span> comments = new ArrayList<>();

    /** Where the line ends on which a stray # was told. */
    private int strayLineEnd = -1;

    Asides(Characters characters, Glance glance, Complaints complaints) {
        this.characters = characters;
        this.textStart = characters.index();
        this.glance = glance;
        this.complaints = complaints;
    }

    /** The control lines, {@code #…}. */
    List<Span> controls() {
        return controls;
    }

    List<Span> comments() {
        return comments;
    }

    /**
     * Reads what {@code opener} begins.
     *
     * @param lastEnd where the token before it ends
     * @return the offset to go on at
     */
    int read(CommonToken opener, int lastEnd) {
        return switch (opener.getType()) {
            case DLexer.COMMENT_OPEN -> blockComment(opener, lastEnd);
            case DLexer.LINE_COMMENT_OPEN -> lineComment(opener.getStartIndex());
            default -> control(opener, lastEnd);
        };
    }

    private int blockComment(CommonToken open, int lastEnd) {
        int end = glance.commentEnd(open.getStartIndex());
        boolean closed = end - open.getStartIndex() >= 4 && characters.startsWith("*/", end - 2);
        if (!closed) {
            complaints.syntax(
                    ContextLexer.span(open), "this comment is never closed; end it with */");
            complaints.silence(Math.max(0, lastEnd - 1), end);
        }
        int nested = nestedOpen(open.getStopIndex() + 1, end);
        if (closed && nested >= 0) {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    new Span(nested, nested + 2),
                                    "comments do not nest: /* stands inside a comment")
                            .withRelated(ContextLexer.span(open), "the comment begins here"));
        }
        comments.add(new Span(open.getStartIndex(), end));
        return end;
    }

    private int lineComment(int start) {
        int end = glance.lineEnd(start);
        comments.add(new Span(start, end));
        return end;
    }

    private int nestedOpen(int from, int to) {
        for (int at = from; at < to - 2; at++) {
            if (characters.at(at) == '/' && characters.at(at + 1) == '*') {
                return at;
            }
        }
        return -1;
    }

    private int control(CommonToken sign, int lastEnd) {
        int start = sign.getStartIndex();
        if (glance.startsLine(start, textStart)) {
            int end = glance.lineEnd(start);
            controls.add(new Span(start, end));
            return end;
        }
        if (start >= strayLineEnd) {
            strayLineEnd = glance.lineEnd(start);
            complaints.syntax(
                    ContextLexer.span(sign),
                    "# begins a control line and stands first on its line");
            complaints.silence(Math.max(0, lastEnd - 1), strayLineEnd);
        }
        return start + 1;
    }
}
