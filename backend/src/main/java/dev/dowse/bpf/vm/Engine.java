package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.BpfProgram;

/** What runs one program; all engines compute and fault alike. */
sealed interface Engine permits Interpreter, Compiled, Tiered {
    /**
     * Runs the program once.
     *
     * @param context address of what R1 points to
     * @param second what R2 is; the kernel's programs get nothing there
     * @param fuel how many instructions it may take
     */
    Outcome run(long context, long second, Host host, int fuel);

    /** The fault that an exception of memory, helpers or calls means. */
    static Outcome faulted(BpfProgram program, int slot, RuntimeException e) {
        return faulted(
                program,
                slot,
                switch (e) {
                    case Memory.Nowhere nowhere -> outside(": " + nowhere.getMessage());
                    // What the JVM says of an index is not always the same.
                    case IndexOutOfBoundsException _ -> outside("");
                    case CallStack.TooDeep _ -> "functions call each other more than 8 deep";
                    default -> String.valueOf(e.getMessage());
                });
    }

    private static String outside(String where) {
        return "memory outside every region" + where;
    }

    static Outcome left(BpfProgram program, int slot) {
        return faulted(program, slot, "the program left its instructions");
    }

    static Outcome unknown(BpfProgram program, int slot) {
        return faulted(program, slot, "there is no such instruction");
    }

    static Outcome spent(BpfProgram program, int slot, int fuel) {
        return faulted(program, slot, "more than " + fuel + " instructions were executed");
    }

    private static Outcome faulted(BpfProgram program, int slot, String why) {
        return new Outcome.Faulted(slot, program.lineAt(slot), why);
    }
}
