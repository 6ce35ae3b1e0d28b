package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;

/**
 * Where one program ends, or where a jump on the way there stands. The kernel lengthens programs
 * while it loads them, so jumps must stay well below what 16 bits can hold: those to the end go to
 * jumps in between.
 */
final class WayOut {
    private static final int ISLAND_DISTANCE = 3000;

    private final Assembler code;
    private Label next = new Label("exit");
    private int lastIsland;

    WayOut(Assembler code) {
        this.code = code;
    }

    /** What to jump to from here. */
    Label label() {
        return next;
    }

    /** Shortens the way for what comes, where it has become long. */
    void island() {
        if (code.section().length() - lastIsland < ISLAND_DISTANCE) {
            return;
        }
        Label past = new Label("past the island");
        Label farther = new Label("exit");
        code.jump(past);
        code.bind(next);
        code.jump(farther);
        code.bind(past);
        next = farther;
        lastIsland = code.section().length();
    }

    /** The end itself. */
    void bind() {
        code.bind(next);
        code.constant(Register.R0, 0);
        code.plain(new Instruction.Exit());
    }
}
