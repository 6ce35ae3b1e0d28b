package dev.dowse.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the kernel's verifier complains of, by words of its messages (kernel/bpf/verifier.c of Linux
 * 5.2 to 6.18), with the page of the limit behind it. The first that fits decides.
 */
enum Complaint {
    INSTRUCTIONS("BPF-INSN-LIMIT", "BPF program is too large"),
    PENDING_BRANCHES("BPF-PROOF", "jumps is too complex"),
    LOOP("BPF-PROOF", "infinite loop detected", "back-edge from insn", "loop is not bounded"),
    JUMP("BPF-PROOF", "jump out of range", "unreachable insn", "last insn is not an exit"),
    MAPS("BPF-MAPS-64", "number of maps per program has reached"),
    CALL_DEPTH("BPF-STACK-512", "frames is too deep"),
    STACK_SUM("BPF-STACK-512", "combined stack size of"),
    STACK("BPF-STACK-512", "to stack", "from stack", "stack R", "stack type R", "stack off"),
    ALIGNMENT("BPF-STACK-512", "misaligned"),
    UNTESTED_LOOKUP("BPF-PROOF", "_or_null'"),
    VALUE_BOUNDS("BPF-PROOF", "invalid access to map value", "outside of the allowed memory"),
    UNBOUNDED("BPF-PROOF", "unbounded"),
    CONTEXT("BPF-TRACEPOINT-RECORD", "invalid bpf_context access", "dereference of modified ctx"),
    KERNEL_MEMORY("BPF-KERNEL-READ", "invalid mem access"),
    DIVISION("BPF-ARITHMETIC", "div by zero"),
    SHIFT("BPF-SHIFT", "invalid shift"),
    INSTRUCTION_SET("BPF-ARITHMETIC", "unknown opcode", "uses reserved fields"),
    GPL("BPF-PERMISSION", "GPL"),
    PREALLOCATION("BPF-LOCKS", "can only use preallocated"),
    LOCK("BPF-LOCKS", "cannot use bpf_spin_lock", "cannot use bpf_timer"),
    HELPER("BPF-PERMISSION", "cannot use helper", "unknown func", "invalid func");

    private final String page;

    @SuppressWarnings("ImmutableEnumChecker") // List.of(...) does not change.
    private final List<String> words;

    Complaint(String page, String... words) {
        this.page = page;
        this.words = List.of(words);
    }

    static Optional<Complaint> of(String message) {
        return Arrays.stream(values())
                .filter(each -> each.words.stream().anyMatch(message::contains))
                .findFirst();
    }

    /** The code of the page that explains it, as {@code dowse explain} takes it. */
    String page() {
        return page;
    }
}
