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

/**
 * One state of one script with all that is known about it. Immutable, so that a request is answered
 * from a state that no edit can change under it.
 */
public record Snapshot(Compilation compilation, KernelProfile target, KernelProfile floor) {
    /** Compiles a text for editing: macros are unknown, nothing is permitted by an option. */
    public static Snapshot of(SourceText source, KernelProfile target, KernelProfile floor) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        KernelTypes.known(),
                        StandardLibrary.INSTANCE,
                        Macros.EDITOR,
                        Options.NONE);
        return new Snapshot(
                Compiler.compile(source, environment, Destination.of(target, floor)),
                target,
                floor);
    }

    public SourceText source() {
        return compilation.source();
    }
}
