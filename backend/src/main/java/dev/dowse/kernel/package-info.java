/**
 * Linux: bpf(2), perf events, the ring buffer, traced processes. The only package with native code
 * ({@code java.lang.foreign}), and there through one door, {@link SystemCalls}: one downcall shape
 * for every system call.
 *
 * <p>Everything the kernel holds for Dowse hangs on file descriptors of this process: nothing is
 * pinned, so the kernel frees all of it when the process dies, however it dies. What a
 * specification describes ({@code dev.dowse.bpf.program}) stays inert; what is in the kernel is
 * called {@code Loaded…} and is closed.
 *
 * <p>May use {@code types}, {@code bpf.isa}, {@code bpf.btf} and {@code bpf.program}.
 */
@NullMarked
package dev.dowse.kernel;

import org.jspecify.annotations.NullMarked;
