/**
 * From a checked program to eBPF, one lowering class per family of constructs.
 *
 * <p>Accepts checked programs only, so it reports nothing; the same program always yields the same
 * bytes. May use {@code source}, {@code semantics}, {@code constraints}, {@code types}, {@code
 * catalog}, {@code layout}, {@code bpf.isa}, {@code bpf.btf} and {@code bpf.program}.
 */
@NullMarked
package dev.dowse.codegen;

import org.jspecify.annotations.NullMarked;
