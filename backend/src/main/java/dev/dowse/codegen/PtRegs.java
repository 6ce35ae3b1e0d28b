package dev.dowse.codegen;

/** Offsets in x86-64's {@code struct pt_regs} (arch/x86/include/asm/ptrace.h). */
final class PtRegs {
    static final int SIZE = 168;
    static final int ORIG_AX = 120;
    static final int IP = 128;
    static final int CS = 136;

    /** In the order of a system call's arguments: di, si, dx, r10, r8, r9. */
    private static final int[] ARGUMENTS = {112, 104, 96, 56, 72, 64};

    private PtRegs() {}

    static int argumentCount() {
        return ARGUMENTS.length;
    }

    static int argument(int index) {
        return ARGUMENTS[index];
    }
}
