package dev.dowse.semantics;

import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import java.util.Optional;

/**
 * The sources of the D libraries, parsed: types, translators and inlines that scripts use without
 * declaring them. A file is asked for only where a script uses a name of it.
 */
@FunctionalInterface
public interface Library {
    /** No libraries, as with the option {@code nolibs}. */
    Library NONE = file -> Optional.empty();

    /** One file with its text and its tree. */
    record Unit(SourceText source, Script script) {}

    /**
     * The file called {@code name}.
     *
     * @param name such as {@code procfs.d}
     */
    Optional<Unit> file(String name);
}
