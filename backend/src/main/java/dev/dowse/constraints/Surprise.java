package dev.dowse.constraints;

import dev.dowse.diagnostic.Diagnostic;
import java.util.stream.Stream;

/**
 * Something that every kernel accepts and that still may not do what its author expects. A warning
 * where it is sure to go wrong, a hint where it may.
 */
interface Surprise {
    Stream<Diagnostic> found(FlatProgram program);
}
