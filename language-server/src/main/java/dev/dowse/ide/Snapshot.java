package dev.dowse.ide;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import java.util.Set;

/**
 * One state of one script with all that is known about it. Immutable, so that a request is answered
 * from a state that no edit can change under it.
 */
public record Snapshot(Compilation compilation, KernelProfile target, KernelProfile floor) {
    /** Compiles a text for editing: macros are unknown, nothing is permitted by an option. */
    public static Snapshot of(SourceText source, KernelProfile target, KernelProfile floor) {
        return of(source, target, floor, Set.of());
    }

    /**
     * Compiles a text for editing.
     *
     * @param silenced codes that nothing is told of, errors excepted
     */
    public static Snapshot of(
            SourceText source, KernelProfile target, KernelProfile floor, Set<String> silenced) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        KernelTypes.known(),
                        StandardLibrary.INSTANCE,
                        Macros.EDITOR,
                        Options.NONE);
        return new Snapshot(
                Compiler.compile(source, environment, Destination.of(target, floor, silenced)),
                target,
                floor);
    }

    public SourceText source() {
        return compilation.source();
    }
}
