package dev.dowse.semantics;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.types.Architecture;
import dev.dowse.types.TypeDictionary;

/**
 * What the meaning of a script depends on besides its text.
 *
 * @param types those of the target's kernel
 * @param options those of the command line
 * @param architecture the processor of the target
 */
public record Environment(
        ProbeIndex probes,
        TypeDictionary types,
        Library library,
        Macros macros,
        Options options,
        Architecture architecture) {
    /** Of a target with the processor that programs can be compiled for. */
    public Environment(
            ProbeIndex probes,
            TypeDictionary types,
            Library library,
            Macros macros,
            Options options) {
        this(probes, types, library, macros, options, Architecture.X86_64);
    }

    /** The same for a target with this processor, whose probes are those that are bundled. */
    public Environment on(Architecture processor) {
        return new Environment(
                BundledProbes.of(processor), types, library, macros, options, processor);
    }
}
