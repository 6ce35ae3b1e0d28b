package dev.dowse.ide;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Lexeme.Kind;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The style of a script: what stands between its words is changed, never a word. A script that
 * cannot be parsed, and one that a preprocessor joins lines of, stay as they are.
 */
public final class Formatting {
    private static final String CONTINUATION = "    ";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final SourceText source;
    private final String indent;
    private final String lineEnd;
    private final List<Lexeme> lexemes;
    private final List<Fix.Edit> edits = new ArrayList<>();

    private Formatting(SourceText source, String indent) {
        this.source = source;
        this.indent = indent;
        this.lineEnd = source.text().contains("\r\n") ? "\r\n" : "\n";
        this.lexemes = Parser.lexemes(source);
    }

    /**
     * The edits that bring a text into the style, in its order; none where it is already in it.
     *
     * @param indent what a level is indented by: a tab or blanks
     */
    public static List<Fix.Edit> of(SourceText source, String indent) {
        if (Parser.parse(source).diagnostics().stream().anyMatch(Diagnostic::isError)) {
            return List.of();
        }
        Formatting formatting = new Formatting(source, indent);
        if (formatting.lexemes.isEmpty() || formatting.joinsLines()) {
            return List.of();
        }
        formatting.run();
        return formatting.isFaithful() ? formatting.edits : List.of();
    }

    /** The text with edits made in it. */
    public static String applied(String text, List<Fix.Edit> edits) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (Fix.Edit edit : edits) {
            result.append(text, at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return result.append(text, at, text.length()).toString();
    }

    /** A line that goes on behind a backslash means something to a preprocessor only. */
    private boolean joinsLines() {
        int at = 0;
        for (Lexeme lexeme : lexemes) {
            String gap = source.text().substring(at, lexeme.span().start());
            boolean continued =
                    lexeme.kind() == Kind.CONTROL && source.slice(lexeme.span()).endsWith("\\");
            if (gap.indexOf('\\') >= 0 || continued) {
                return true;
            }
            at = lexeme.span().end();
        }
        return source.text().indexOf('\\', at) >= 0;
    }

    /** Whether the edited text has the same words: a change of meaning is worse than no style. */
    private boolean isFaithful() {
        SourceText edited =
                SourceText.of(source.position(0).name(), Formatting.applied(source.text(), edits));
        List<Lexeme> after = Parser.lexemes(edited);
        if (after.size() != lexemes.size()) {
            return false;
        }
        for (int i = 0; i < after.size(); i++) {
            Lexeme was = lexemes.get(i);
            Lexeme is = after.get(i);
            boolean same =
                    was.kind() == Kind.COMMENT
                            || source.slice(was.span()).equals(edited.slice(is.span()));
            if (was.kind() != is.kind() || !same) {
                return false;
            }
        }
        return true;
    }

    private void run() {
        List<Roles.Role> roles = Roles.of(lexemes, source);
        LineLayout layout = new LineLayout(source, lexemes, roles);
        Spacing spacing = new Spacing(source, lexemes, roles);
        int at = 0;
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme lexeme = lexemes.get(i);
            LineLayout.Start start = layout.start(i);
            Span gap = new Span(at, lexeme.span().start());
            String margin = indent.repeat(start.level()) + (start.continued() ? CONTINUATION : "");
            if (i == 0) {
                replace(gap, source.text().startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "");
            } else if (start.breaks() > 0) {
                replace(gap, lineEnd.repeat(start.breaks()) + margin);
            } else if (!isBesideComment(i)) {
                replace(gap, spacing.before(i) ? " " : "");
            }
            if (lexeme.kind() == Kind.COMMENT && (start.breaks() > 0 || i == 0)) {
                comment(lexeme.span(), margin);
            }
            at = lexeme.span().end();
        }
        replace(new Span(at, source.text().length()), lineEnd);
    }

    private boolean isBesideComment(int i) {
        return lexemes.get(i).kind() == Kind.COMMENT || lexemes.get(i - 1).kind() == Kind.COMMENT;
    }

    /** Moves the stars at the left of a comment with its first line. */
    private void comment(Span span, String margin) {
        String[] lines = source.slice(span).split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            if (!lines[i].stripLeading().startsWith("*")) {
                return;
            }
        }
        int at = span.start() + lines[0].length() + 1;
        for (int i = 1; i < lines.length; i++) {
            int blank = lines[i].length() - lines[i].stripLeading().length();
            replace(new Span(at, at + blank), margin + " ");
            at += lines[i].length() + 1;
        }
    }

    private void replace(Span span, String with) {
        if (!source.slice(span).equals(with)) {
            edits.add(new Fix.Edit(span, with));
        }
    }
}
