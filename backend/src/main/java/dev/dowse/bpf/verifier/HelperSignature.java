package dev.dowse.bpf.verifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a BPF helper takes and returns; from the {@code bpf_func_proto} tables of the kernel
 * (kernel/bpf/helpers.c, kernel/trace/bpf_trace.c).
 */
record HelperSignature(String name, List<Argument> arguments, Result result) {
    /** What an argument must be. */
    enum Argument {
        MAP,
        /** Memory of the map's key size, read. */
        KEY,
        /** Memory of the map's value size, read. */
        VALUE,
        /** Memory whose size is the next argument, read. */
        READ,
        /** Memory whose size is the next argument, written. */
        WRITTEN,
        /** The size of the memory before it; at least 1. */
        SIZE,
        /** The size of the memory before it; may be 0. */
        SIZE_OR_ZERO,
        TASK,
        /** The program's context. */
        CONTEXT,
        /** A function of the program. */
        FUNCTION,
        /** An address of a stack, or null. */
        STACK_OR_NULL,
        /** A number. */
        NUMBER,
        /** Any value. */
        ANY
    }

    /** What is returned. */
    enum Result {
        NUMBER,
        /** A negative error, or a length up to the size that was given. */
        LENGTH,
        /** A value of the map, or null. */
        VALUE_OR_NULL,
        TASK,
        USER_REGISTERS
    }

    HelperSignature {
        arguments = List.copyOf(arguments);
    }

    /** {@code bpf_loop()}, the helper that calls a function of the program. */
    static final int LOOP = 181;

    private static final List<Argument> NOTHING = List.of();
    private static final List<Argument> PROBE_READ =
            List.of(Argument.WRITTEN, Argument.SIZE_OR_ZERO, Argument.ANY);

    private static final Map<Integer, HelperSignature> BY_NUMBER =
            Map.ofEntries(
                    entry(1, "map_lookup_elem", Result.VALUE_OR_NULL, Argument.MAP, Argument.KEY),
                    entry(
                            2,
                            "map_update_elem",
                            Result.NUMBER,
                            Argument.MAP,
                            Argument.KEY,
                            Argument.VALUE,
                            Argument.ANY),
                    entry(3, "map_delete_elem", Result.NUMBER, Argument.MAP, Argument.KEY),
                    entry(4, "probe_read", Result.NUMBER, PROBE_READ),
                    entry(5, "ktime_get_ns", Result.NUMBER, NOTHING),
                    entry(7, "get_prandom_u32", Result.NUMBER, NOTHING),
                    entry(8, "get_smp_processor_id", Result.NUMBER, NOTHING),
                    entry(
                            12,
                            "tail_call",
                            Result.NUMBER,
                            Argument.CONTEXT,
                            Argument.MAP,
                            Argument.ANY),
                    entry(14, "get_current_pid_tgid", Result.NUMBER, NOTHING),
                    entry(15, "get_current_uid_gid", Result.NUMBER, NOTHING),
                    entry(16, "get_current_comm", Result.NUMBER, Argument.WRITTEN, Argument.SIZE),
                    entry(35, "get_current_task", Result.NUMBER, NOTHING),
                    entry(
                            36,
                            "probe_write_user",
                            Result.NUMBER,
                            Argument.ANY,
                            Argument.READ,
                            Argument.SIZE),
                    entry(45, "probe_read_str", Result.LENGTH, PROBE_READ),
                    entry(
                            67,
                            "get_stack",
                            Result.LENGTH,
                            Argument.CONTEXT,
                            Argument.WRITTEN,
                            Argument.SIZE_OR_ZERO,
                            Argument.ANY),
                    entry(109, "send_signal", Result.NUMBER, Argument.ANY),
                    entry(112, "probe_read_user", Result.NUMBER, PROBE_READ),
                    entry(113, "probe_read_kernel", Result.NUMBER, PROBE_READ),
                    entry(114, "probe_read_user_str", Result.LENGTH, PROBE_READ),
                    entry(115, "probe_read_kernel_str", Result.LENGTH, PROBE_READ),
                    entry(125, "ktime_get_boot_ns", Result.NUMBER, NOTHING),
                    entry(
                            130,
                            "ringbuf_output",
                            Result.NUMBER,
                            Argument.MAP,
                            Argument.READ,
                            Argument.SIZE_OR_ZERO,
                            Argument.ANY),
                    entry(158, "get_current_task_btf", Result.TASK, NOTHING),
                    entry(174, "get_attach_cookie", Result.NUMBER, Argument.CONTEXT),
                    entry(
                            LOOP,
                            "loop",
                            Result.NUMBER,
                            Argument.NUMBER,
                            Argument.FUNCTION,
                            Argument.STACK_OR_NULL,
                            Argument.NUMBER),
                    entry(175, "task_pt_regs", Result.USER_REGISTERS, Argument.TASK));

    private static Map.Entry<Integer, HelperSignature> entry(
            int number, String name, Result result, Argument... arguments) {
        return entry(number, name, result, List.of(arguments));
    }

    private static Map.Entry<Integer, HelperSignature> entry(
            int number, String name, Result result, List<Argument> arguments) {
        return Map.entry(number, new HelperSignature("bpf_" + name, arguments, result));
    }

    /** The helper with this number, where a tracing program may call it. */
    static Optional<HelperSignature> of(int number) {
        return Optional.ofNullable(BY_NUMBER.get(number));
    }

    /** How many arguments a helper reads; all five where it is not known. */
    static int argumentCount(int number) {
        HelperSignature known = BY_NUMBER.get(number);
        return known == null ? 5 : known.arguments().size();
    }
}
