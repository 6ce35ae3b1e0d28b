package dev.dowse.syntax;

import dev.dowse.source.Span;

/**
 * {@code provider:module:function:name} as written. A description with fewer colons fills from the
 * right, as in the D guide: {@code read:entry} is function and name. Fields may hold the globs
 * {@code * ? [...]}; a field left out or empty matches everything. A purely numeric description is
 * a probe id and stands in {@code name}.
 *
 * @param fields how many of the four fields the author wrote, 1 to 4
 */
public record ProbeDescription(
        Span span, Word provider, Word module, Word function, Word name, int fields)
        implements Node {
    /** True for {@code 123 { … }}: the one field is the id of a probe. */
    public boolean isId() {
        return fields == 1
                && !name.text().isEmpty()
                && name.text().chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
