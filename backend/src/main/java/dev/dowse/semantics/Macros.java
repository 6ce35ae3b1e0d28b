package dev.dowse.semantics;

import java.util.List;
import java.util.Map;

/**
 * What macro variables stand for.
 *
 * @param values {@code pid uid target …} without the dollar sign; a name that is absent is unknown
 *     here (an editor) and counts as 0
 * @param arguments {@code $0}, {@code $1}, … in order
 * @param required true where a missing argument is an error, false in an editor
 */
public record Macros(Map<String, Long> values, List<String> arguments, boolean required) {
    public static final Macros EDITOR = new Macros(Map.of(), List.of(), false);

    public Macros {
        values = Map.copyOf(values);
        arguments = List.copyOf(arguments);
    }
}
