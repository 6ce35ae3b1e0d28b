package dev.dowse.bpf.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import dev.dowse.bpf.isa.Instruction.LoadImmediate;
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
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.source.Span;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class MachineTest {
    private static final Register R0 = Register.R0;
    private static final Register R1 = Register.R1;
    private static final Register R2 = Register.R2;
    private static final Register R3 = Register.R3;
    private static final Register R4 = Register.R4;
    private static final Register R10 = Register.R10;

    private static final List<MapSpec> MAPS =
            List.of(
                    new MapSpec(
                            "counts",
                            MapRole.AGGREGATION,
                            MapType.PERCPU_HASH,
                            8,
                            8,
                            2,
                            0,
                            List.of()),
                    new MapSpec(
                            "output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, 4096, 0, List.of()));

    private static Instruction move(Register to, long value) {
        return new LoadImmediate(to, value);
    }

    private static Instruction move(Register to, Register from) {
        return new Alu(Width.W64, AluOperator.MOV, to, Operand.of(from));
    }

    private static BpfProgram program(List<Instruction> code) {
        return new BpfProgram(
                "test",
                ProgramType.RAW_TRACEPOINT,
                new AttachPoint.RawTracepoint("sys_enter"),
                code,
                List.of());
    }

    private static Machine machine(BpfProgram program) {
        return new Machine(new BpfObject(List.of(program), MAPS, TaskFields.EMBEDDED), 2);
    }

    private static Host host(int cpu) {
        byte[] text = "hello\0".getBytes(StandardCharsets.UTF_8);
        Host.UserMemory memory =
                address ->
                        address >= 0x1000 && address < 0x1000 + text.length
                                ? Optional.of(text[(int) (address - 0x1000)])
                                : Optional.empty();
        Host.Task task = new Host.Task(42, 43, 7, 1000, 100, "a-very-long-name-indeed", memory);
        return new Host(123, cpu, task, new long[21]);
    }

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

    private static List<Instruction> update(int flags) {
        return List.of(
                new Store(MemorySize.U64, R10, -8, R1),
                move(R1, R10),
                new Load(MemorySize.U64, false, R2, R10, -8),
                new Load(MemorySize.U64, false, R2, R2, 0),
                new Store(MemorySize.U64, R10, -8, R2),
                new StoreImmediate(MemorySize.U64, R10, -16, 7),
                new LoadMap(R1, 0),
                move(R2, R10),
                new Alu(Width.W64, AluOperator.ADD, R2, Operand.of(-8)),
                move(R3, R10),
                new Alu(Width.W64, AluOperator.ADD, R3, Operand.of(-16)),
                move(R4, flags),
                new CallHelper(2),
                new Exit());
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

    private static MapSpec hash(int value, int entries) {
        return new MapSpec("keys", MapRole.DYNAMIC, MapType.HASH, 8, value, entries, 0, List.of());
    }

    private static ByteBuffer bytes(long number) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number);
    }

    @Test
    void aHashHoldsEveryKeyItHasRoomFor() {
        Memory memory = new Memory();
        VmMap.Keyed map =
                assertInstanceOf(VmMap.Keyed.class, VmMap.make(hash(8, 100_000), 1, memory));
        for (int i = 0; i < 100_000; i++) {
            assertEquals(0, map.update(bytes(i), bytes(~i), VmMap.NO_EXIST, 0));
        }
        assertEquals(-7, map.update(bytes(-1), bytes(0), 0, 0));
        for (int i = 0; i < 100_000; i++) {
            assertEquals(~i, memory.load64(map.lookup(bytes(i), 0)));
        }
    }

    @Test
    void updatesKnowTheFlagsOfTheKernel() {
        Memory memory = new Memory();
        VmMap.Keyed map = assertInstanceOf(VmMap.Keyed.class, VmMap.make(hash(8, 2), 1, memory));
        assertEquals(-2, map.update(bytes(1), bytes(1), VmMap.EXIST, 0));
        assertEquals(0, map.update(bytes(1), bytes(1), 0, 0));
        assertEquals(0, map.update(bytes(1), bytes(2), VmMap.EXIST, 0));
        assertEquals(-22, map.update(bytes(1), bytes(1), 3, 0));
        assertEquals(2, memory.load64(map.lookup(bytes(1), 0)));
    }

    private static String refusal(MapSpec spec) {
        VmMap.UnsupportedMap refusal =
                assertThrows(VmMap.UnsupportedMap.class, () -> VmMap.make(spec, 1, new Memory()));
        return String.valueOf(refusal.getMessage());
    }

    private static void assertContains(String part, String whole) {
        assertTrue(whole.contains(part), whole);
    }

    @Test
    void aMapThatTakesTooMuchIsRefusedByName() {
        MapSpec large =
                new MapSpec(
                        "huge", MapRole.GLOBALS, MapType.ARRAY, 4, 1 << 20, 1 << 20, 0, List.of());
        assertContains("huge would take more than", refusal(large));
        MapSpec recent =
                new MapSpec("recent", MapRole.DYNAMIC, MapType.LRU_HASH, 8, 8, 8, 0, List.of());
        assertContains("recent is of type LRU_HASH", refusal(recent));
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

    private static Instruction add(Register to, int value) {
        return new Alu(Width.W64, AluOperator.ADD, to, Operand.of(value));
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

    /** Invariant 8: what the verifier accepts never faults. */
    @Test
    void whatTheVerifierAcceptsNeverFaults() {
        Random random = new Random(2026);
        int accepted = 0;
        for (int round = 0; round < 60_000; round++) {
            BpfProgram program = program(mutated(update(random.nextInt(3)), random));
            BpfObject object = new BpfObject(List.of(program), MAPS, TaskFields.EMBEDDED);
            if (Verifier.verify(object) instanceof Verdict.Accepted) {
                accepted++;
                Outcome outcome =
                        new Machine(object, 1).fire(program, host(0), random.nextLong(), 3);
                assertInstanceOf(
                        Outcome.Returned.class, outcome, () -> outcome + " of " + program.code());
            }
        }
        assertTrue(accepted > 1000, accepted + " were accepted");
    }

    /**
     * The same of programs that use every helper and kind of map near their limits; {@code
     * -Ddowse.machine=N} tries more of them.
     */
    @Test
    void randomProgramsThatAreAcceptedNeverFault() {
        int programs = Integer.getInteger("dowse.machine", 4_000);
        int accepted = 0;
        for (int seed = 0; seed < programs; seed++) {
            BpfObject object = RandomPrograms.object(seed);
            if (Verifier.verify(object) instanceof Verdict.Accepted) {
                accepted++;
                BpfProgram program = object.programs().getFirst();
                Outcome outcome = new Machine(object, 1).fire(program, host(0), seed);
                assertInstanceOf(
                        Outcome.Returned.class, outcome, () -> outcome + " of " + program.code());
            }
        }
        assertTrue(accepted > programs / 20, accepted + " were accepted");
    }

    private static List<Instruction> mutated(List<Instruction> original, Random random) {
        List<Instruction> pool = pool(random);
        List<Instruction> code = new ArrayList<>(original.subList(5, original.size()));
        code.addFirst(new StoreImmediate(MemorySize.U64, R10, -8, 1));
        code.addFirst(new Load(MemorySize.U64, false, Register.R6, R1, 0));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(code.size());
            switch (random.nextInt(3)) {
                case 0 -> code.add(at, pool.get(random.nextInt(pool.size())));
                case 1 -> code.set(at, pool.get(random.nextInt(pool.size())));
                default -> code.remove(at);
            }
        }
        return code;
    }

    private static List<Instruction> pool(Random random) {
        Register a = Register.of(random.nextInt(11));
        Register b = Register.of(random.nextInt(11));
        AluOperator[] operators = AluOperator.values();
        AluOperator operator = operators[random.nextInt(operators.length)];
        JumpOperator[] jumps = JumpOperator.values();
        JumpOperator jump = jumps[random.nextInt(jumps.length)];
        MemorySize size = MemorySize.values()[random.nextInt(4)];
        Width width = Width.values()[random.nextInt(2)];
        int small = random.nextInt(-24, 24);
        return List.of(
                new Alu(width, operator, a, Operand.of(b)),
                new Alu(width, operator, a, Operand.of(small)),
                new Load(size, random.nextBoolean(), a, b, small),
                new Store(size, a, small, b),
                new StoreImmediate(size, a, small, small),
                new Branch(width, jump, a, Operand.of(b), random.nextInt(4)),
                new Branch(width, jump, a, Operand.of(small), random.nextInt(-4, 4)),
                new CallHelper(List.of(1, 2, 3, 5, 14, 113, 130).get(random.nextInt(7))),
                move(a, random.nextInt(64)),
                move(a, b),
                new LoadMap(a, random.nextInt(2)));
    }
}
