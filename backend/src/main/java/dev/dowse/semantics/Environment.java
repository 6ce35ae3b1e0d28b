package dev.dowse.semantics;

import dev.dowse.catalog.ProbeIndex;

/**
 * What the meaning of a script depends on besides its text.
 *
 * @param options those of the command line
 */
public record Environment(ProbeIndex probes, Macros macros, Options options) {}
