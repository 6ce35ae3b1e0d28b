package dev.dowse.bpf.vm;

import static dev.dowse.bpf.vm.MachineScene.R0;
import static dev.dowse.bpf.vm.MachineScene.R1;
import static dev.dowse.bpf.vm.MachineScene.R10;
import static dev.dowse.bpf.vm.MachineScene.R2;
import static dev.dowse.bpf.vm.MachineScene.R3;
import static dev.dowse.bpf.vm.MachineScene.R4;
import static dev.dowse.bpf.vm.MachineScene.add;
import static dev.dowse.bpf.vm.MachineScene.hash;
import static dev.dowse.bpf.vm.MachineScene.host;
import static dev.dowse.bpf.vm.MachineScene.machine;
import static dev.dowse.bpf.vm.MachineScene.move;
import static dev.dowse.bpf.vm.MachineScene.program;
import static dev.dowse.bpf.vm.MachineScene.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.AtomicOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Instruction.Alu;
import dev.dowse.bpf.isa.Instruction.Branch;
import dev.dowse.bpf.isa.Instruction.CallHelper;
import dev.dowse.bpf.isa.Instruction.Exit;
import dev.dowse.bpf.isa.Instruction.Jump;
import dev.dowse.bpf.isa.Instruction.Load;
import dev.dowse.bpf.isa.Instruction.LoadMap;
import dev.dowse.bpf.isa.Instruction.Store;
import dev.dowse.bpf.isa.Instruction.StoreImmediate;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.source.Span;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MachineTest {
    private static Outcome run(Instruction... code) {
        BpfProgram program = program(List.of(code));
        return machine(program).fire(program, host(0), 11, 22);
    }

    static Stream<Arguments> arithmetic() {
        return Stream.of(
                Arguments.of(Width.W64, AluOperator.ADD, -1L, 2L, 1L),
                Arguments.of(Width.W32, AluOperator.ADD, -1L, 2L, 1L),
                Arguments.of(Width.W32, AluOperator.SUB, 0L, 1L, 0xffffffffL),
                Arguments.of(Width.W64, AluOperator.DIV, -1L, 2L, Long.MAX_VALUE),
                Arguments.of(Width.W64, AluOperator.DIV, 5L, 0L, 0L),
                Arguments.of(Width.W64, AluOperator.MOD, 5L, 0L, 5L),
                Arguments.of(Width.W32, AluOperator.MOD, 0x1_0000_0005L, 0L, 5L),
                Arguments.of(Width.W64, AluOperator.SDIV, -7L, 2L, -3L),
                Arguments.of(Width.W64, AluOperator.SDIV, Long.MIN_VALUE, -1L, Long.MIN_VALUE),
                Arguments.of(Width.W64, AluOperator.SMOD, -7L, 2L, -1L),
                Arguments.of(Width.W32, AluOperator.SDIV, 0xfffffff9L, 2L, 0xfffffffdL),
                Arguments.of(Width.W64, AluOperator.ARSH, Long.MIN_VALUE, 63L, -1L),
                Arguments.of(Width.W32, AluOperator.ARSH, 0x80000000L, 31L, 0xffffffffL),
                Arguments.of(Width.W64, AluOperator.LSH, 1L, 65L, 2L),
                Arguments.of(Width.W32, AluOperator.LSH, 1L, 33L, 2L),
                Arguments.of(Width.W64, AluOperator.MOVSX8, 0L, 0x80L, -128L),
                Arguments.of(Width.W32, AluOperator.MOVSX8, 0L, 0x80L, 0xffffff80L),
                Arguments.of(Width.W64, AluOperator.MOVSX32, 0L, 0x80000000L, -0x80000000L),
                Arguments.of(Width.W32, AluOperator.MOV, 0L, -1L, 0xffffffffL));
    }

    @ParameterizedTest
    @MethodSource("arithmetic")
    void computesAsTheStandardSays(
            Width width, AluOperator operator, long a, long b, long expected) {
        assertEquals(
                new Outcome.Returned(expected),
                run(
                        move(R0, a),
                        move(R1, b),
                        new Alu(width, operator, R0, Operand.of(R1)),
                        new Exit()));
    }

    @Test
    void negationTakesNoOperand() {
        assertEquals(
                new Outcome.Returned(-5),
                run(
                        move(R0, 5),
                        new Alu(Width.W64, AluOperator.NEG, R0, Operand.of(0)),
                        new Exit()));
        assertEquals(
                new Outcome.Returned(0xffff_fffbL),
                run(
                        move(R0, 5),
                        new Alu(Width.W32, AluOperator.NEG, R0, Operand.of(0)),
                        new Exit()));
    }

    @Test
    void branchesOf32BitsSeeTheLowHalves() {
        assertEquals(
                new Outcome.Returned(1),
                run(
                        move(R1, 0x1_ffff_ffffL),
                        new Alu(Width.W64, AluOperator.MOV, R0, Operand.of(1)),
                        new Branch(Width.W32, JumpOperator.SLT, R1, Operand.of(0), 1),
                        new Alu(Width.W64, AluOperator.MOV, R0, Operand.of(0)),
                        new Exit()));
    }

    @Test
    void loadsWithSignExtendAndStoresTruncate() {
        assertEquals(
                new Outcome.Returned(-2),
                run(
                        move(R1, 0xabcd_fffeL),
                        new Store(MemorySize.U64, R10, -8, R1),
                        new Load(MemorySize.U16, true, R0, R10, -8),
                        new Exit()));
    }

    @Test
    void compareAndExchangeLeavesTheOldValueInR0() {
        assertEquals(
                new Outcome.Returned(5 + 100 * 9),
                run(
                        new StoreImmediate(MemorySize.U64, R10, -8, 5),
                        move(R0, 5),
                        move(R1, 9),
                        new Instruction.Atomic(
                                MemorySize.U64, AtomicOperator.CMPXCHG, true, R10, -8, R1),
                        new Load(MemorySize.U64, false, R2, R10, -8),
                        new Alu(Width.W64, AluOperator.MUL, R2, Operand.of(100)),
                        new Alu(Width.W64, AluOperator.ADD, R0, Operand.of(R2)),
                        new Exit()));
    }

    @Test
    void aProgramSeesItsContextAndItsTask() {
        assertEquals(
                new Outcome.Returned(22),
                run(new Load(MemorySize.U64, false, R0, R1, 8), new Exit()));
        assertEquals(new Outcome.Returned(42L << 32 | 43), run(new CallHelper(14), new Exit()));
        assertEquals(new Outcome.Returned(100L << 32 | 1000), run(new CallHelper(15), new Exit()));
        assertEquals(new Outcome.Returned(123), run(new CallHelper(5), new Exit()));
    }

    private static Instruction[] read(int helper, long from, int size) {
        return new Instruction[] {
            move(R1, 0),
            new Store(MemorySize.U64, R10, -8, R1),
            move(R1, R10),
            new Alu(Width.W64, AluOperator.ADD, R1, Operand.of(-8)),
            move(R2, size),
            move(R3, from),
            new CallHelper(helper),
            new Load(MemorySize.U64, false, R4, R10, -8),
            new Alu(Width.W64, AluOperator.LSH, R4, Operand.of(8)),
            new Alu(Width.W64, AluOperator.ADD, R0, Operand.of(R4)),
            new Exit()
        };
    }

    @Test
    void userStringsEndAtZeroAndAtTheSize() {
        long hello = 'h' | 'e' << 8 | 'l' << 16 | (long) 'l' << 24 | (long) 'o' << 32;
        assertEquals(new Outcome.Returned(6 + (hello << 8)), run(read(114, 0x1000, 8)));
        assertEquals(new Outcome.Returned(3 + ((hello & 0xffff) << 8)), run(read(114, 0x1000, 3)));
        assertEquals(new Outcome.Returned(-14), run(read(114, 0x9000, 8)));
        assertEquals(new Outcome.Returned(-14), run(read(112, 0x1003, 8)));
    }

    @Test
    void kernelReadsRefuseUserAddressesAndTheOtherWayRound() {
        assertEquals(new Outcome.Returned(-34), run(read(113, 0x1000, 8)));
        assertEquals(new Outcome.Returned(-34), run(read(115, 0x1000, 8)));
        assertEquals(new Outcome.Returned(-14), run(read(113, 0xffff_8000_0000_0000L, 8)));
        assertEquals(new Outcome.Returned(-14), run(read(112, 0xffff_8000_0000_0000L, 8)));
        assertEquals(new Outcome.Returned(-14), run(read(114, 0xffff_8000_0000_0000L, 8)));
    }

    @Test
    void aPerCpuHashCountsItsKeysAndKeepsCpusApart() {
        BpfProgram program = program(update(1));
        Machine machine = machine(program);
        assertEquals(new Outcome.Returned(0), machine.fire(program, host(1), 5));
        assertEquals(new Outcome.Returned(-17), machine.fire(program, host(1), 5));
        assertEquals(new Outcome.Returned(0), machine.fire(program, host(0), 6));
        assertEquals(new Outcome.Returned(-7), machine.fire(program, host(0), 8));
        VmMap.Keyed map = assertInstanceOf(VmMap.Keyed.class, machine.map(0));
        List<ByteBuffer> values = map.values(map.keys().getFirst());
        assertEquals(0, values.get(0).getLong(0));
        assertEquals(7, values.get(1).getLong(0));
    }

    /** The kernel frees an element when no program can see it any more. */
    @Test
    void aDeletedValueStaysReadableUntilTheProgramEnds() {
        BpfProgram program =
                program(
                        List.of(
                                new StoreImmediate(MemorySize.U64, R10, -8, 5),
                                new StoreImmediate(MemorySize.U64, R10, -16, 9),
                                new LoadMap(R1, 0),
                                move(R2, R10),
                                add(R2, -8),
                                move(R3, R10),
                                add(R3, -16),
                                move(R4, 0),
                                new CallHelper(2),
                                new LoadMap(R1, 0),
                                move(R2, R10),
                                add(R2, -8),
                                new CallHelper(1),
                                new Branch(Width.W64, JumpOperator.NE, R0, Operand.of(0), 1),
                                new Exit(),
                                move(Register.R6, R0),
                                new LoadMap(R1, 0),
                                move(R2, R10),
                                add(R2, -8),
                                new CallHelper(3),
                                new Load(MemorySize.U64, false, R0, Register.R6, 0),
                                new Exit()));
        BpfObject object =
                new BpfObject(List.of(program), List.of(hash(8, 1)), TaskFields.EMBEDDED);
        assertInstanceOf(Verdict.Accepted.class, Verifier.verify(object));
        Machine machine = new Machine(object, 1);
        for (int i = 0; i < 100; i++) {
            assertEquals(new Outcome.Returned(9), machine.fire(program, host(0)));
        }
    }

    @Test
    void aFaultNamesTheInstructionAndItsD() {
        SourceLine line = new SourceLine(1, new Span(3, 7), "a.d", 1, 4, "code");
        BpfProgram program =
                new BpfProgram(
                        "test",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.RawTracepoint("sys_enter"),
                        List.of(
                                new Alu(Width.W64, AluOperator.MOV, R2, Operand.of(0)),
                                new Load(MemorySize.U8, false, R0, R2, 0),
                                new Exit()),
                        List.of(line));
        Outcome.Faulted faulted =
                assertInstanceOf(Outcome.Faulted.class, machine(program).fire(program, host(0)));
        assertEquals(1, faulted.slot());
        assertEquals(Optional.of(line), faulted.line());
        assertTrue(faulted.why().contains("no memory at 0x0"), faulted.why());
    }

    @Test
    void aFullRingBufferRefuses() {
        BpfProgram program =
                program(
                        List.of(
                                new StoreImmediate(MemorySize.U64, R10, -8, 1),
                                new LoadMap(R1, 1),
                                move(R2, R10),
                                new Alu(Width.W64, AluOperator.ADD, R2, Operand.of(-8)),
                                move(R3, 8),
                                move(R4, 0),
                                new CallHelper(130),
                                new Exit()));
        Machine machine = machine(program);
        for (int i = 0; i < 255; i++) {
            assertEquals(new Outcome.Returned(0), machine.fire(program, host(0)));
        }
        assertEquals(new Outcome.Returned(-11), machine.fire(program, host(0)));
        VmMap.Ring ring = assertInstanceOf(VmMap.Ring.class, machine.map(1));
        assertEquals(255, ring.drain().size());
        assertEquals(new Outcome.Returned(0), machine.fire(program, host(0)));
    }

    @Test
    void whatAProgramMustNotDoIsAFaultAndNoException() {
        assertInstanceOf(Outcome.Faulted.class, run(new Load(MemorySize.U64, false, R0, R10, 0)));
        assertInstanceOf(
                Outcome.Faulted.class, run(new Load(MemorySize.U64, false, R0, R1, 1 << 14)));
        assertInstanceOf(
                Outcome.Faulted.class, run(move(R1, 5), new Load(MemorySize.U8, false, R0, R1, 0)));
        assertInstanceOf(Outcome.Faulted.class, run(new CallHelper(999), new Exit()));
        assertInstanceOf(Outcome.Faulted.class, run(new Jump(-1)));
        assertInstanceOf(Outcome.Faulted.class, run(new Jump(5)));
        assertInstanceOf(Outcome.Faulted.class, run(move(R1, 5), new CallHelper(1), new Exit()));
    }
}
