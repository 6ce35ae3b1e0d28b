/**
 * What a kernel cannot do, told before the kernel says no.
 *
 * <p>One class per limit; each is an error on the target kernel and a warning on the portability
 * floor. Only this package makes a {@link dev.dowse.constraints.CheckedProgram}. May use {@code
 * source}, {@code diagnostic}, {@code syntax}, {@code semantics}, {@code types}, {@code catalog},
 * {@code layout} and {@code bpf.isa}.
 */
@NullMarked
package dev.dowse.constraints;

import org.jspecify.annotations.NullMarked;
