package dev.dowse.codegen;

/** Offsets in x86-64's {@code struct pt_regs} (arch/x86/include/asm/ptrace.h). */
final class PtRegs {
    static final int SIZE = 168;
    static final int AX = 80;
    static final int ORIG_AX = 120;
    static final int IP = 128;
    static final int CS = 136;
    static final int SP = 152;

    /** In the order of a system call's arguments: di, si, dx, r10, r8, r9. */
    private static final int[] ARGUMENTS = {112, 104, 96, 56, 72, 64};

    /** In the order of a function's arguments: di, si, dx, cx, r8, r9. */
    private static final int[] FUNCTION_ARGUMENTS = {112, 104, 96, 88, 72, 64};

    private PtRegs() {}

    static int argumentCount() {
        return ARGUMENTS.length;
    }

    static int functionArgument(int index) {
        return FUNCTION_ARGUMENTS[index];
    }

    static int argument(int index) {
        return ARGUMENTS[index];
    }
}
