package dev.dowse.semantics;

import dev.dowse.catalog.ProbeIndex;
import dev.dowse.types.TypeDictionary;

/**
 * What the meaning of a script depends on besides its text.
 *
 * @param types those of the target's kernel
 * @param options those of the command line
 */
public record Environment(
        ProbeIndex probes, TypeDictionary types, Library library, Macros macros, Options options) {}
