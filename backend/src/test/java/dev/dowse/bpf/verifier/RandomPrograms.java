package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.AtomicOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.WellFormed;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random programs that are often, but not always, safe: they keep an address of a map value in R7,
 * numbers that nothing is known about in R8 and R9, and use them near the edges of what is allowed.
 *
 * <p>Bytes are swapped only in registers that index and count nothing: Linux 6.18 follows known
 * bits through a swap, and then walks paths that its ranges rule out and its bits do not see
 * ({@code R8=0} where R8 cannot be 0), which no program that was compiled has.
 */
public final class RandomPrograms {
    /** Maps by their index; the first holds numbers from the start. */
    private static final int VALUES = 0;

    private static final int CONSTANTS = 1;
    private static final int RING = 2;
    private static final int HASH = 3;
    private static final int PER_CPU_HASH = 4;
    private static final int PER_CPU_ARRAY = 5;
    private static final int BLOCK = 6;
    private static final int VALUE_SIZE = 64;
    private static final int READ_ONLY = 1 << 7;
    private static final int[] HELPERS = {
        1, 1, 1, 2, 2, 3, 4, 16, 45, 112, 113, 113, 114, 115, 130
    };

    private final Random random;
    private final List<Instruction> code = new ArrayList<>();
    private final RandomCalls calls = new RandomCalls(code);

    private RandomPrograms(Random random) {
        this.random = random;
    }

    /** An object of one program; the same seed makes the same one. */
    public static BpfObject object(long seed) {
        Random random = new Random(seed * 0x9e3779b97f4a7c15L);
        ProgramType type =
                switch (random.nextInt(10)) {
                    case 0 -> ProgramType.PERF_EVENT;
                    case 1 -> ProgramType.TRACEPOINT;
                    case 2 -> ProgramType.KPROBE;
                    default -> ProgramType.RAW_TRACEPOINT;
                };
        BpfProgram program =
                new BpfProgram(
                        "random",
                        type,
                        new AttachPoint.RawTracepoint("sys_enter"),
                        new RandomPrograms(random).program(),
                        List.of());
        return new BpfObject(List.of(program), maps(random), TaskFields.EMBEDDED);
    }

    private static List<MapSpec> maps(Random random) {
        return List.of(
                new MapSpec(
                        "values",
                        MapRole.GLOBALS,
                        MapType.ARRAY,
                        4,
                        VALUE_SIZE,
                        4,
                        0,
                        values(random)),
                map("constants", MapType.ARRAY, 4, VALUE_SIZE, 1, READ_ONLY),
                map("ring", MapType.RINGBUF, 0, 0, 4096, 0),
                map("hash", MapType.HASH, 8, 16, 8, 0),
                map("cpu_hash", MapType.PERCPU_HASH, 8, 16, 8, 0),
                map("cpu_array", MapType.PERCPU_ARRAY, 4, 256, 1, 0),
                map("block", MapType.ARRAY, 4, VALUE_SIZE, 1, 0));
    }

    private static MapSpec map(
            String name, MapType type, int key, int value, int entries, int flags) {
        return new MapSpec(name, MapRole.SCRATCH, type, key, value, entries, flags, List.of());
    }

    private static List<MapSpec.Entry> values(Random random) {
        List<MapSpec.Entry> entries = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ByteBuffer value = ByteBuffer.allocate(VALUE_SIZE).order(ByteOrder.LITTLE_ENDIAN);
            for (int at = 0; at < VALUE_SIZE; at += 8) {
                value.putLong(at, number(random));
            }
            byte[] key = {(byte) i, 0, 0, 0};
            entries.add(new MapSpec.Entry(key, value.array()));
        }
        return entries;
    }

    private static long number(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(-8, 64);
            case 1 -> random.nextInt();
            case 2 -> 1L << random.nextInt(64);
            case 3 -> -1L >>> random.nextInt(64);
            default -> random.nextLong();
        };
    }

    private List<Instruction> program() {
        int functions = Math.max(0, random.nextInt(6) - 3);
        move(Register.R6, Register.R1);
        lookup(VALUES, Register.R7);
        memory(Register.R8, Register.R7, 8 * random.nextInt(8));
        memory(Register.R9, Register.R7, 8 * random.nextInt(8));
        body(functions == 0 ? 12 : 5, 0, functions);
        for (int i = 1; i <= functions; i++) {
            calls.starts(i);
            move(Register.R7, Register.R1);
            move(Register.R8, Register.R2);
            move(Register.R9, Register.R3);
            move(Register.R6, Register.R4);
            body(4, i, functions);
        }
        for (int i = Math.max(0, random.nextInt(4) - 1); i > 0; i--) {
            code.set(random.nextInt(code.size()), single());
        }
        return calls.resolved();
    }

    /** The rest of a function when R6 to R9 are as they are everywhere. */
    private void body(int most, int function, int functions) {
        for (int i = 0; i < 8; i++) {
            code.add(new Instruction.Store(MemorySize.U64, Register.R10, -8 - 8 * i, Register.R8));
        }
        scratchRegisters();
        int called = function;
        int length = 1 + random.nextInt(most);
        for (int i = 0; i < length; i++) {
            piece();
            if (called < functions && random.nextInt(3) == 0) {
                function(++called);
            }
        }
        while (function == 0 && called < functions) {
            function(++called);
        }
        if (random.nextInt(20) != 0) {
            move(
                    Register.R0,
                    random.nextInt(3) != 0 ? Register.R8 : Register.of(random.nextInt(10)));
        }
        code.add(new Instruction.Exit());
    }

    /**
     * Calls a function with an address, two numbers and the context, which it takes to R6 to R9.
     */
    private void function(int number) {
        if (random.nextBoolean()) {
            move(Register.R1, Register.R7);
        } else {
            move(Register.R1, Register.R10);
            add(Register.R1, random.nextInt(5) == 0 ? -8 * random.nextInt(9) : -64);
        }
        move(Register.R2, Register.R8);
        if (random.nextBoolean()) {
            move(Register.R3, Register.R9);
        } else {
            move(Register.R3, random.nextInt(-4, 70));
        }
        move(Register.R4, Register.R6);
        calls.call(number);
        scratchRegisters(1);
    }

    private void move(Register to, Register from) {
        code.add(new Instruction.Alu(Width.W64, AluOperator.MOV, to, Operand.of(from)));
    }

    private void move(Register to, int value) {
        code.add(new Instruction.Alu(Width.W64, AluOperator.MOV, to, Operand.of(value)));
    }

    private void add(Register to, int value) {
        code.add(new Instruction.Alu(Width.W64, AluOperator.ADD, to, Operand.of(value)));
    }

    private void memory(Register to, Register base, int offset) {
        code.add(new Instruction.Load(MemorySize.U64, false, to, base, offset));
    }

    private void branch(JumpOperator operator, Register left, int right, int offset) {
        Width width = random.nextInt(6) == 0 ? Width.W32 : Width.W64;
        code.add(new Instruction.Branch(width, operator, left, Operand.of(right), offset));
    }

    private void leaveIf(JumpOperator operator, Register left, int right, int otherwise) {
        code.add(new Instruction.Branch(Width.W64, operator, left, Operand.of(right), otherwise));
        move(Register.R0, 0);
        code.add(new Instruction.Exit());
    }

    /** Leaves the address of a value of a map in a register, tested for null as a rule. */
    private void lookup(int map, Register to) {
        code.add(
                new Instruction.StoreImmediate(
                        MemorySize.U64, Register.R10, -8, random.nextInt(5)));
        code.add(new Instruction.LoadMap(Register.R1, map));
        move(Register.R2, Register.R10);
        add(Register.R2, -8);
        code.add(new Instruction.CallHelper(1));
        if (random.nextInt(30) != 0) {
            leaveIf(JumpOperator.NE, Register.R0, 0, 2);
        }
        move(to, Register.R0);
    }

    private void scratchRegisters() {
        scratchRegisters(0);
    }

    private void scratchRegisters(int first) {
        for (int i = first; i <= 5; i++) {
            if (random.nextInt(40) != 0) {
                move(Register.of(i), random.nextInt(-4, 70));
            }
        }
    }

    private void piece() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> code.add(single());
            case 4 -> bound();
            case 5 -> indexed();
            case 6, 7 -> call();
            case 8 -> {
                lookup(
                        List.of(VALUES, HASH, PER_CPU_HASH, PER_CPU_ARRAY).get(random.nextInt(4)),
                        random.nextBoolean() ? Register.R7 : Register.R0);
                for (int i = 1; i <= 5; i++) {
                    move(Register.of(i), random.nextInt(-4, 70));
                }
            }
            case 9 -> loop();
            case 10 -> {
                int slot = -8 * (1 + random.nextInt(7));
                code.add(new Instruction.Store(MemorySize.U64, Register.R10, slot, any()));
                code.add(single());
                memory(any(), Register.R10, slot);
            }
            default ->
                    code.add(
                            new Instruction.LoadMapValue(
                                    any(),
                                    random.nextBoolean() ? BLOCK : CONSTANTS,
                                    random.nextInt(8) * 9));
        }
    }

    /** A number that is compared with a constant, the rest left out. */
    private void bound() {
        Register register = random.nextBoolean() ? Register.R8 : Register.R9;
        JumpOperator[] all = JumpOperator.values();
        if (random.nextBoolean()) {
            leaveIf(all[random.nextInt(all.length)], register, random.nextInt(-9, 70), 2);
        } else {
            branch(all[random.nextInt(all.length)], register, random.nextInt(-9, 70), 1);
            code.add(single());
        }
    }

    /** An address to which a number was added, read. */
    private void indexed() {
        Register index = random.nextBoolean() ? Register.R8 : Register.R9;
        switch (random.nextInt(4)) {
            case 0 -> alu(AluOperator.AND, index, random.nextInt(70));
            case 1 -> leaveIf(JumpOperator.LE, index, random.nextInt(70), 2);
            case 2 -> {
                alu(AluOperator.RSH, index, 58 + random.nextInt(6));
                alu(AluOperator.MUL, index, random.nextInt(4));
            }
            default -> {
                leaveIf(JumpOperator.SGE, index, random.nextInt(-3, 3), 2);
                leaveIf(JumpOperator.SLT, index, random.nextInt(70), 2);
            }
        }
        move(Register.R3, random.nextInt(9) == 0 ? Register.R10 : Register.R7);
        AluOperator operator = random.nextInt(9) == 0 ? AluOperator.SUB : AluOperator.ADD;
        code.add(new Instruction.Alu(Width.W64, operator, Register.R3, Operand.of(index)));
        MemorySize size = size();
        int offset = random.nextInt(-2, 4) * (random.nextInt(4) == 0 ? 1 : size.bytes());
        if (random.nextBoolean()) {
            code.add(new Instruction.Load(size, false, Register.R4, Register.R3, offset));
        } else {
            code.add(new Instruction.Store(size, Register.R3, offset, Register.R9));
        }
    }

    private void alu(AluOperator operator, Register to, int value) {
        code.add(new Instruction.Alu(Width.W64, operator, to, Operand.of(value)));
    }

    private void loop() {
        Register counter = random.nextBoolean() ? Register.R5 : Register.R4;
        move(counter, 0);
        int start = code.size();
        code.add(single());
        add(counter, 1 + random.nextInt(3));
        int slots = 0;
        for (Instruction each : code.subList(start, code.size())) {
            slots += each.slots();
        }
        branch(
                random.nextInt(60) == 0 ? JumpOperator.NE : JumpOperator.LT,
                counter,
                random.nextInt(1, 40),
                -slots - 1);
    }

    private void call() {
        int helper = HELPERS[random.nextInt(HELPERS.length)];
        switch (helper) {
            case 1, 2, 3 -> {
                int map = random.nextInt(12) == 0 ? RING : VALUES;
                map =
                        map == RING
                                ? RING
                                : List.of(VALUES, CONSTANTS, HASH, PER_CPU_HASH)
                                        .get(random.nextInt(4));
                code.add(new Instruction.LoadMap(Register.R1, map));
                pointer(Register.R2);
                pointer(Register.R3);
                move(Register.R4, random.nextInt(3));
            }
            case 130 -> {
                code.add(
                        new Instruction.LoadMap(Register.R1, random.nextInt(9) == 0 ? HASH : RING));
                pointer(Register.R2);
                length(Register.R3);
                move(Register.R4, random.nextInt(9) == 0 ? 9 : random.nextInt(3));
            }
            default -> {
                pointer(Register.R1);
                length(Register.R2);
                move(Register.R3, random.nextInt(4) == 0 ? Register.R7 : Register.R8);
            }
        }
        code.add(new Instruction.CallHelper(helper));
        if (random.nextInt(15) != 0) {
            for (int i = 1; i <= 5; i++) {
                move(Register.of(i), random.nextInt(-4, 70));
            }
        }
    }

    private void pointer(Register to) {
        if (random.nextInt(3) == 0) {
            move(to, Register.R7);
            add(to, random.nextInt(4) == 0 ? random.nextInt(-2, 66) : 0);
        } else {
            move(to, Register.R10);
            add(to, -8 * (1 + random.nextInt(7)) + (random.nextInt(9) == 0 ? 4 : 0));
        }
    }

    private void length(Register to) {
        switch (random.nextInt(5)) {
            case 0 -> {
                move(to, Register.R8);
                alu(AluOperator.AND, to, random.nextInt(64));
            }
            case 1 -> {
                move(to, Register.R9);
                leaveIf(JumpOperator.LE, to, random.nextInt(64), 2);
            }
            default -> move(to, random.nextInt(4) == 0 ? random.nextInt(-1, 66) : 8);
        }
    }

    private MemorySize size() {
        return MemorySize.values()[random.nextInt(4)];
    }

    private Register any() {
        return random.nextInt(12) == 0
                ? Register.of(random.nextInt(11))
                : Register.of(List.of(0, 2, 3, 4, 5, 8, 9).get(random.nextInt(7)));
    }

    private Operand operand() {
        return random.nextBoolean()
                ? Operand.of(any())
                : Operand.of(
                        random.nextInt(4) == 0 ? (int) number(random) : random.nextInt(-3, 65));
    }

    /** Mostly one that exists. */
    private Instruction single() {
        Instruction instruction = anything();
        while (random.nextInt(30) != 0 && WellFormed.flaw(instruction).isPresent()) {
            instruction = anything();
        }
        return instruction;
    }

    private Instruction anything() {
        AluOperator operator = AluOperator.values()[random.nextInt(AluOperator.values().length)];
        JumpOperator jump = JumpOperator.values()[random.nextInt(JumpOperator.values().length)];
        Width width = Width.values()[random.nextInt(2)];
        return switch (random.nextInt(14)) {
            case 0, 1, 2, 3, 4, 5 ->
                    new Instruction.Alu(
                            width,
                            operator,
                            any(),
                            operator == AluOperator.NEG ? Operand.of(0) : operand());
            case 6 -> {
                Register base = base();
                yield new Instruction.Load(
                        size(), random.nextInt(4) == 0, any(), base, place(base));
            }
            case 7 -> {
                Register base = base();
                yield new Instruction.Store(size(), base, place(base), any());
            }
            case 8 -> {
                Register base = base();
                yield new Instruction.StoreImmediate(size(), base, place(base), random.nextInt());
            }
            case 9 -> new Instruction.Branch(width, jump, any(), operand(), random.nextInt(4));
            case 10 -> {
                AtomicOperator atomic =
                        AtomicOperator.values()[random.nextInt(AtomicOperator.values().length)];
                Register base = base();
                yield new Instruction.Atomic(
                        random.nextBoolean() ? MemorySize.U32 : size(),
                        atomic,
                        random.nextBoolean(),
                        base,
                        place(base),
                        any());
            }
            case 11 ->
                    new Instruction.Swap(
                            Instruction.Swap.Kind.values()[random.nextInt(3)],
                            16 << random.nextInt(3),
                            Register.of(2 + random.nextInt(2)));
            case 12 ->
                    new Instruction.CallHelper(
                            List.of(5, 7, 8, 14, 15, 35, 109, 125, 158).get(random.nextInt(9)));
            default -> new Instruction.Load(MemorySize.U64, false, any(), Register.R6, context());
        };
    }

    private int context() {
        return random.nextInt(20) == 0 ? random.nextInt(-8, 200) : 8 * random.nextInt(12);
    }

    private Register base() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> Register.R7;
            case 3, 4, 5 -> Register.R10;
            case 6 -> random.nextInt(4) == 0 ? Register.R6 : Register.R7;
            default -> random.nextInt(4) == 0 ? any() : Register.R10;
        };
    }

    private int place(Register base) {
        boolean stack = base == Register.R10 ^ random.nextInt(20) == 0;
        return stack
                ? -8 * (1 + random.nextInt(6)) + (random.nextInt(9) == 0 ? 4 : 0)
                : random.nextInt(6) == 0 ? random.nextInt(-2, 66) : 8 * random.nextInt(8);
    }
}
