package dev.dowse.workspace;

import dev.dowse.source.LineMap;

/**
 * An open document at one version.
 *
 * @param version as the editor counts
 */
public record Document(String uri, int version, String text) {
    /**
     * Replaces the characters between two positions of the protocol: 0-based lines, UTF-16 columns.
     * A position behind the end of its line or of the text means that end.
     */
    public static String edited(
            String text, int startLine, int startColumn, int endLine, int endColumn, String with) {
        LineMap lines = LineMap.of(text);
        int start = offset(text, lines, startLine, startColumn);
        int end = Math.max(start, offset(text, lines, endLine, endColumn));
        return text.substring(0, start) + with + text.substring(end);
    }

    /** The offset of a position of the protocol. */
    public static int offset(String text, LineMap lines, int line, int column) {
        if (line < 0) {
            return 0;
        }
        if (line >= lines.count()) {
            return text.length();
        }
        int end = lines.end(line);
        int start = lines.start(line);
        while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return Math.clamp((long) start + column, start, end);
    }
}
