/**
 * Programs, maps and their source lines as inert data: what is loaded, on the embedded machine or
 * into the kernel.
 *
 * <p>Nothing here holds a file descriptor or any other resource. May use {@code bpf.isa}, {@code
 * bpf.btf} and {@code source}.
 */
@NullMarked
package dev.dowse.bpf.program;

import org.jspecify.annotations.NullMarked;
