package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.DropKind;

/** Counts what is lost, so that the session can tell the user. */
final class Drops {
    private final Assembler code;

    Drops(Assembler code) {
        this.code = code;
    }

    /** Adds one to the count of {@code kind}; destroys R0 to R5. */
    void count(DropKind kind) {
        Label none = new Label("uncounted");
        code.storeConstant(MemorySize.U32, Frame.STACK, Frame.KEY, kind.ordinal());
        code.move(Register.R2, Frame.STACK);
        code.alu(AluOperator.ADD, Register.R2, Frame.KEY);
        code.map(Register.R1, MapTable.DROPS);
        code.call(Helper.MAP_LOOKUP_ELEM);
        code.branch(JumpOperator.EQ, Register.R0, 0, none);
        code.load(MemorySize.U64, Register.R1, Register.R0, 0);
        code.alu(AluOperator.ADD, Register.R1, 1);
        code.store(MemorySize.U64, Register.R0, 0, Register.R1);
        code.bind(none);
    }
}
