/**
 * A proof that a program is safe to run, or the reason why there is none.
 *
 * <p>What an instruction requires, how it changes what is known, and whether the requirement holds
 * are three separate things. What is accepted never faults on the embedded machine. May use {@code
 * bpf.isa}, {@code bpf.btf}, {@code bpf.program} and {@code source}.
 */
@NullMarked
package dev.dowse.bpf.verifier;

import org.jspecify.annotations.NullMarked;
