/**
 * The embedded eBPF machine: memory, maps, helper functions and the instructions themselves.
 *
 * <p>Time, processor and task come from a host that the caller gives, so a run is deterministic.
 * May use {@code bpf.isa} and {@code bpf.program}.
 */
@NullMarked
package dev.dowse.bpf.vm;

import org.jspecify.annotations.NullMarked;
