package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.layout.RecordHeader;

/** Sends records, those of clauses and those of faults. */
final class Output {
    private final Lowering lowering;
    private final Assembler code;

    Output(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
    }

    /** Reports the fault whose kind and value lie on the stack; R7 holds the scratch memory. */
    void report(int clause) {
        int at = Frame.faultRecord();
        Register scratch = lowering.frame().scratch();
        code.storeConstant(MemorySize.U32, scratch, at + RecordHeader.CLAUSE, RecordHeader.FAULT);
        lowering.builtins().probeId(Register.R1);
        code.store(MemorySize.U32, scratch, at + RecordHeader.PROBE, Register.R1);
        code.call(Helper.GET_SMP_PROCESSOR_ID);
        code.store(MemorySize.U32, scratch, at + RecordHeader.CPU, Register.R0);
        code.storeConstant(MemorySize.U32, scratch, at + RecordHeader.FAULTED_CLAUSE, clause);
        code.load(MemorySize.U64, Register.R1, Frame.STACK, Frame.FAULT_KIND);
        code.store(MemorySize.U64, scratch, at + RecordHeader.EXECUTED, Register.R1);
        code.load(MemorySize.U64, Register.R1, Frame.STACK, Frame.FAULT_VALUE);
        code.store(MemorySize.U64, scratch, at + RecordHeader.DATA, Register.R1);
        send(at, RecordHeader.FAULT_SIZE, DropKind.ERROR);
    }

    /** Copies a record from scratch memory into the ring buffer. */
    void send(int offset, int size, DropKind lost) {
        Label sent = new Label("sent");
        code.map(Register.R1, MapTable.OUTPUT);
        code.move(Register.R2, lowering.frame().scratch());
        code.alu(AluOperator.ADD, Register.R2, offset);
        code.constant(Register.R3, size);
        code.constant(Register.R4, 0);
        code.call(Helper.RINGBUF_OUTPUT);
        code.branch(JumpOperator.EQ, Register.R0, 0, sent);
        lowering.drops().count(lost);
        code.bind(sent);
    }
}
