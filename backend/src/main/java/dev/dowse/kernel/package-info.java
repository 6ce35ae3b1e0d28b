/**
 * The Linux kernel's door: bpf(2), perf events, the ring buffer, symbols.
 *
 * <p>The only native code of Dowse. Whatever is opened here is closed by its owner, so that a run
 * leaves nothing behind. May use {@code bpf.isa}, {@code bpf.btf} and {@code bpf.program}.
 */
@NullMarked
package dev.dowse.kernel;

import org.jspecify.annotations.NullMarked;
