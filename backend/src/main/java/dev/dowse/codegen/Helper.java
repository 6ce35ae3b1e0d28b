package dev.dowse.codegen;

/** The kernel functions that programs call, with their numbers in {@code enum bpf_func_id}. */
enum Helper {
    MAP_LOOKUP_ELEM(1),
    MAP_UPDATE_ELEM(2),
    KTIME_GET_NS(5),
    GET_PRANDOM_U32(7),
    GET_SMP_PROCESSOR_ID(8),
    TAIL_CALL(12),
    GET_CURRENT_PID_TGID(14),
    GET_CURRENT_UID_GID(15),
    GET_CURRENT_COMM(16),
    GET_CURRENT_TASK(35),
    PROBE_WRITE_USER(36),
    GET_STACK(67),
    SEND_SIGNAL(109),
    PROBE_READ_USER(112),
    PROBE_READ_KERNEL(113),
    PROBE_READ_USER_STR(114),
    PROBE_READ_KERNEL_STR(115),
    RINGBUF_OUTPUT(130),
    GET_CURRENT_TASK_BTF(158),
    GET_ATTACH_COOKIE(174),
    TASK_PT_REGS(175),
    LOOP(181);

    private final int number;

    Helper(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
