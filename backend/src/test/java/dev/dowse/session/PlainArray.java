package dev.dowse.session;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.kernel.TestPrograms;
import java.util.ArrayList;
import java.util.List;

/**
 * An array as it is plainly kept, by hand: a program that assigns 0 deletes the element, one that
 * assigns something else replaces it. Each firing reads the element of a random key, whose value
 * names it, counts when that is the name of another key, and assigns.
 */
final class PlainArray {
    /** Keys of the aggregation {@code counts}. */
    static final long READS = 0;

    static final long WRONG = 1;

    private static final int ARRAY = 4;
    private static final int KEYS = 7;
    private static final int KEY = -24;
    private static final int VALUE = -32;
    private static final int UPDATE = 2;
    private static final int DELETE = 3;

    private PlainArray() {}

    /** The programs, for the system call write of two processes. */
    static BpfObject of(long first, long second) {
        List<MapSpec> maps = new ArrayList<>(TestPrograms.maps(4096));
        maps.add(new MapSpec("array", MapRole.DYNAMIC, MapType.HASH, 8, 8, 1024, 0, List.of()));
        List<Instruction> code =
                TestPrograms.all(
                        TestPrograms.onlySystemCall(1),
                        TestPrograms.onlyWhenActive(),
                        only(first, second),
                        read(),
                        assign(),
                        TestPrograms.count(READS),
                        TestPrograms.exit(0));
        AttachPoint enter = new AttachPoint.RawTracepoint("sys_enter");
        return new BpfObject(
                List.of(TestPrograms.program("plain", enter, code)), maps, TaskFields.EMBEDDED);
    }

    private static List<Instruction> only(long first, long second) {
        return List.of(
                new Instruction.CallHelper(14),
                alu(AluOperator.RSH, Register.R0, 32),
                branch(JumpOperator.EQ, Register.R0, (int) first, 3),
                branch(JumpOperator.EQ, Register.R0, (int) second, 2),
                alu(AluOperator.MOV, Register.R0, 0),
                new Instruction.Exit());
    }

    /** R7 = the key. */
    private static List<Instruction> read() {
        List<Instruction> wrong = TestPrograms.count(WRONG);
        return TestPrograms.all(
                List.of(
                        new Instruction.CallHelper(7),
                        alu(AluOperator.AND, Register.R0, KEYS),
                        move(Register.R7, Register.R0),
                        new Instruction.Store(MemorySize.U64, Register.R10, KEY, Register.R7)),
                call(1),
                List.of(
                        branch(JumpOperator.EQ, Register.R0, 0, 4 + slots(wrong)),
                        new Instruction.Load(MemorySize.U64, false, Register.R8, Register.R0, 0),
                        alu(AluOperator.RSH, Register.R8, 32),
                        new Instruction.Alu(
                                Width.W64, AluOperator.SUB, Register.R8, Operand.of(Register.R7)),
                        branch(JumpOperator.EQ, Register.R8, 1, slots(wrong))),
                wrong);
    }

    private static List<Instruction> assign() {
        List<Instruction> update =
                TestPrograms.all(
                        List.of(
                                move(Register.R8, Register.R7),
                                alu(AluOperator.ADD, Register.R8, 1),
                                alu(AluOperator.LSH, Register.R8, 32),
                                new Instruction.Store(
                                        MemorySize.U64, Register.R10, VALUE, Register.R8),
                                move(Register.R3, Register.R10),
                                alu(AluOperator.ADD, Register.R3, VALUE),
                                alu(AluOperator.MOV, Register.R4, 0)),
                        call(UPDATE));
        List<Instruction> delete = call(DELETE);
        return TestPrograms.all(
                List.of(
                        new Instruction.CallHelper(7),
                        branch(JumpOperator.SET, Register.R0, 1, slots(update) + 1)),
                update,
                List.of(new Instruction.Jump(slots(delete))),
                delete);
    }

    private static List<Instruction> call(int helper) {
        return List.of(
                move(Register.R2, Register.R10),
                alu(AluOperator.ADD, Register.R2, KEY),
                new Instruction.LoadMap(Register.R1, ARRAY),
                new Instruction.CallHelper(helper));
    }

    private static Instruction alu(AluOperator operator, Register to, int value) {
        return new Instruction.Alu(Width.W64, operator, to, Operand.of(value));
    }

    private static Instruction move(Register to, Register from) {
        return new Instruction.Alu(Width.W64, AluOperator.MOV, to, Operand.of(from));
    }

    private static Instruction branch(
            JumpOperator operator, Register register, int value, int offset) {
        return new Instruction.Branch(Width.W64, operator, register, Operand.of(value), offset);
    }

    private static int slots(List<Instruction> code) {
        return code.stream().mapToInt(Instruction::slots).sum();
    }
}
