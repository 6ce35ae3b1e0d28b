package dev.dowse.cli;

import dev.dowse.source.SourceText;

/**
 * One {@code -n}, {@code -s}, {@code -P}, {@code -m}, {@code -f} or {@code -i} of a dtrace command
 * line.
 *
 * @param option the letter
 * @param text what was given with it
 * @param number its place among the specifications, from 1
 */
record ScriptSpec(char option, String text, int number) {
    boolean isFile() {
        return option == 's';
    }

    /**
     * As the reference names it in messages: {@code script 'x.d'}, {@code description 'BEGIN '}, of
     * what stands on the command line only the description.
     */
    String described() {
        return kind() + " '" + shown() + "'";
    }

    /** {@code script} or {@code description}. */
    String kind() {
        return isFile() ? "script" : "description";
    }

    /** The file, or what stands before the clause's predicate and body. */
    String shown() {
        return isFile() ? text : text.split("[{/;]", 2)[0];
    }

    /** The D text. A provider, module or function stands in its own field of a description. */
    SourceText inline() {
        int end = descriptionEnd();
        String description = text.substring(0, end);
        String rest = text.substring(end);
        String filled =
                switch (option) {
                    case 'P' -> description + ":::";
                    case 'm' -> description + "::";
                    case 'f' -> description + ":";
                    default -> description;
                };
        return SourceText.of("-" + option + " " + number, filled + rest);
    }

    private int descriptionEnd() {
        if (option == 'n' || option == 'i') {
            return text.length();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '/' || c == '{') {
                return i;
            }
        }
        return text.length();
    }
}
