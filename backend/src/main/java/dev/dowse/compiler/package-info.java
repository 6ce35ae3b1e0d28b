/**
 * The whole way from text to verified programs, as one call.
 *
 * <p>Adds order, not knowledge: each step lives in its own package. May use the front end, {@code
 * constraints}, {@code codegen}, {@code layout} and {@code bpf} but for the machine.
 */
@NullMarked
package dev.dowse.compiler;

import org.jspecify.annotations.NullMarked;
