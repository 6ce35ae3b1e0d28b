package dev.dowse.bpf.verifier;

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
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class VerifierTest {
    private static final Register R0 = Register.R0;
    private static final Register R1 = Register.R1;
    private static final Register R2 = Register.R2;
    private static final Register R3 = Register.R3;
    private static final Register R10 = Register.R10;
    private static final Instruction RETURN_0 = move(R0, 0);
    private static final Instruction EXIT = new Exit();

    private static final MapSpec VALUES =
            new MapSpec("values", MapRole.SCRATCH, MapType.ARRAY, 4, 64, 4, 0, List.of());
    private static final MapSpec CONSTANTS =
            new MapSpec("constants", MapRole.CONSTANTS, MapType.ARRAY, 4, 64, 1, 1 << 7, List.of());
    private static final MapSpec RING =
            new MapSpec("output", MapRole.OUTPUT, MapType.RINGBUF, 0, 0, 4096, 0, List.of());

    private static Instruction move(Register to, int value) {
        return new Alu(Width.W64, AluOperator.MOV, to, Operand.of(value));
    }

    private static Instruction move(Register to, Register from) {
        return new Alu(Width.W64, AluOperator.MOV, to, Operand.of(from));
    }

    private static Instruction alu(AluOperator operator, Register to, int value) {
        return new Alu(Width.W64, operator, to, Operand.of(value));
    }

    private static Instruction alu(AluOperator operator, Register to, Register from) {
        return new Alu(Width.W64, operator, to, Operand.of(from));
    }

    private static Instruction load(Register to, Register base, int offset) {
        return new Load(MemorySize.U64, false, to, base, offset);
    }

    private static Instruction store(Register base, int offset, Register from) {
        return new Store(MemorySize.U64, base, offset, from);
    }

    private static Instruction branch(JumpOperator operator, Register left, int right, int offset) {
        return new Branch(Width.W64, operator, left, Operand.of(right), offset);
    }

    /** R0 = the value of map 0 for key 0, or null. */
    private static List<Instruction> lookup() {
        return List.of(
                new StoreImmediate(MemorySize.U32, R10, -4, 0),
                new LoadMap(R1, 0),
                move(R2, R10),
                alu(AluOperator.ADD, R2, -4),
                new CallHelper(1));
    }

    /** Two frames of the stack of a context to the last bytes of this program's. */
    private static List<Instruction> walk(Register context, int offset) {
        return List.of(
                move(R1, context),
                alu(AluOperator.ADD, R1, offset),
                move(R2, R10),
                alu(AluOperator.ADD, R2, -16),
                move(R3, 16),
                move(Register.R4, 0),
                new CallHelper(67));
    }

    private static List<Instruction> program(Object... parts) {
        List<Instruction> code = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Instruction instruction) {
                code.add(instruction);
            } else if (part instanceof List<?> list) {
                list.forEach(each -> code.add((Instruction) each));
            }
        }
        return code;
    }

    private static Verdict verify(List<Instruction> code) {
        SourceLine line = new SourceLine(0, new Span(3, 7), "a.d", 1, 4, "code");
        BpfProgram program =
                new BpfProgram(
                        "test",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.RawTracepoint("sys_enter"),
                        code,
                        List.of(line));
        return Verifier.verify(
                new BpfObject(
                        List.of(program), List.of(VALUES, CONSTANTS, RING), TaskFields.EMBEDDED));
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("return 0", program(RETURN_0, EXIT)),
                Arguments.of("read the context", program(load(R0, R1, 88), EXIT)),
                Arguments.of("walk the stack", program(walk(R1, 0), RETURN_0, EXIT)),
                Arguments.of(
                        "change the stack at once behind a merge",
                        program(
                                load(R2, R1, 0),
                                store(R10, -8, R2),
                                branch(JumpOperator.EQ, R2, 0, 1),
                                move(R2, 1),
                                new Instruction.Atomic(
                                        MemorySize.U64, AtomicOperator.ADD, false, R10, -8, R2),
                                RETURN_0,
                                EXIT)),
                Arguments.of(
                        "read the stack through another register behind a merge",
                        program(
                                load(R2, R1, 0),
                                store(R10, -16, R2),
                                move(R3, R10),
                                branch(JumpOperator.EQ, R2, 0, 1),
                                move(R2, 1),
                                alu(AluOperator.ADD, R3, -8),
                                load(R0, R3, -8),
                                EXIT)),
                Arguments.of(
                        "look up, test, write the last bytes",
                        program(
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 1),
                                new StoreImmediate(MemorySize.U64, R0, 56, 1),
                                RETURN_0,
                                EXIT)),
                Arguments.of(
                        "a bounded index",
                        program(
                                load(Register.R6, R1, 0),
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 3),
                                branch(JumpOperator.GT, Register.R6, 56, 2),
                                alu(AluOperator.ADD, R0, Register.R6),
                                load(R1, R0, 0),
                                RETURN_0,
                                EXIT)),
                Arguments.of(
                        "a masked index",
                        program(
                                load(Register.R6, R1, 0),
                                alu(AluOperator.AND, Register.R6, 7),
                                alu(AluOperator.LSH, Register.R6, 3),
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 2),
                                alu(AluOperator.ADD, R0, Register.R6),
                                load(R1, R0, 0),
                                RETURN_0,
                                EXIT)),
                Arguments.of(
                        "one test settles a spilled copy",
                        program(
                                lookup(),
                                store(R10, -16, R0),
                                branch(JumpOperator.EQ, R0, 0, 2),
                                load(R3, R10, -16),
                                load(R3, R3, 0),
                                RETURN_0,
                                EXIT)),
                Arguments.of(
                        "a loop that counts to 100",
                        program(
                                move(R1, 0),
                                alu(AluOperator.ADD, R1, 1),
                                branch(JumpOperator.LT, R1, 100, -2),
                                RETURN_0,
                                EXIT)),
                Arguments.of("many branches whose outcomes do not matter", manyDiamonds(200)));
    }

    /** Without forgetting at merges this would be 2^n paths. */
    private static List<Instruction> manyDiamonds(int count) {
        List<Instruction> code = new ArrayList<>();
        code.add(load(Register.R6, R1, 0));
        for (int i = 0; i < count; i++) {
            code.add(move(R2, 1));
            code.add(branch(JumpOperator.GT, Register.R6, i, 1));
            code.add(move(R2, 0));
            code.add(store(R10, -8 * (1 + i % 8), R2));
        }
        code.add(RETURN_0);
        code.add(EXIT);
        return code;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void accepts(String name, List<Instruction> code) {
        assertInstanceOf(Verdict.Accepted.class, verify(code), () -> "" + verify(code));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("empty", program(), "the program is empty"),
                Arguments.of("no exit", program(RETURN_0), "runs off its end"),
                Arguments.of(
                        "walk the stack of no context",
                        program(walk(R10, 0), RETURN_0, EXIT),
                        "argument 1 of bpf_get_stack() must be the program's context"),
                Arguments.of(
                        "walk the stack of a part of the context",
                        program(walk(R1, 8), RETURN_0, EXIT),
                        "argument 1 of bpf_get_stack() must be the program's context"),
                Arguments.of(
                        "dead code", program(RETURN_0, EXIT, RETURN_0, EXIT), "nothing leads to"),
                Arguments.of(
                        "a jump into the middle of a wide load",
                        program(new Jump(1), new LoadImmediate(R0, 1L << 40), EXIT),
                        "does not lead to an instruction"),
                Arguments.of("R0 unset", program(EXIT), "reads r0, which was never set"),
                Arguments.of("unset register", program(move(R0, R3), EXIT), "reads r3"),
                Arguments.of(
                        "unwritten stack",
                        program(load(R0, R10, -8), EXIT),
                        "at -8 that nothing wrote"),
                Arguments.of(
                        "stack too deep",
                        program(store(R10, -520, R1), RETURN_0, EXIT),
                        "outside its 512 bytes"),
                Arguments.of(
                        "above the stack",
                        program(new StoreImmediate(MemorySize.U64, R10, -4, 0), RETURN_0, EXIT),
                        "outside its 512 bytes"),
                Arguments.of("context too far", program(load(R0, R1, 96), EXIT), "ends at 96"),
                Arguments.of(
                        "context not aligned",
                        program(new Load(MemorySize.U32, false, R0, R1, 2), EXIT),
                        "aligned"),
                Arguments.of(
                        "context write",
                        program(new StoreImmediate(MemorySize.U64, R1, 0, 0), RETURN_0, EXIT),
                        "writes the context"),
                Arguments.of(
                        "no null test",
                        program(lookup(), load(R0, R0, 0), EXIT),
                        "or null where there is none, without a test"),
                Arguments.of(
                        "test the wrong way round",
                        program(
                                lookup(),
                                branch(JumpOperator.NE, R0, 0, 1),
                                load(R1, R0, 0),
                                RETURN_0,
                                EXIT),
                        "an address that is 0"),
                Arguments.of(
                        "one byte too far",
                        program(
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 1),
                                load(R1, R0, 57),
                                RETURN_0,
                                EXIT),
                        "it has 64 bytes"),
                Arguments.of(
                        "a negative index",
                        program(
                                load(Register.R6, R1, 0),
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 3),
                                branch(JumpOperator.SGT, Register.R6, 56, 2),
                                alu(AluOperator.ADD, R0, Register.R6),
                                load(R1, R0, 0),
                                RETURN_0,
                                EXIT),
                        "moves the address of a value of map values by"),
                Arguments.of(
                        "an index that a constant makes positive",
                        program(
                                load(Register.R6, R1, 0),
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 4),
                                branch(JumpOperator.SLT, Register.R6, -3, 3),
                                branch(JumpOperator.SGT, Register.R6, 30, 2),
                                alu(AluOperator.ADD, R0, Register.R6),
                                load(R1, R0, 3),
                                RETURN_0,
                                EXIT),
                        "it has 64 bytes"),
                Arguments.of(
                        "a stack slot that is not aligned",
                        program(new StoreImmediate(MemorySize.U64, R10, -12, 0), RETURN_0, EXIT),
                        "not aligned"),
                Arguments.of(
                        "an update of a read-only map",
                        program(
                                new StoreImmediate(MemorySize.U32, R10, -4, 0),
                                new LoadMap(R1, 1),
                                move(R2, R10),
                                alu(AluOperator.ADD, R2, -4),
                                new Instruction.LoadMapValue(R3, 1, 0),
                                move(Register.R4, 0),
                                new CallHelper(2),
                                RETURN_0,
                                EXIT),
                        "which programs may only read"),
                Arguments.of(
                        "a map value from behind its end",
                        program(new Instruction.LoadMapValue(R1, 1, 64), RETURN_0, EXIT),
                        "byte 64 of the value of map constants"),
                Arguments.of(
                        "part of a buffer that was never written",
                        program(
                                load(R3, R1, 0),
                                move(R2, R3),
                                alu(AluOperator.AND, R2, 7),
                                move(R1, R10),
                                alu(AluOperator.ADD, R1, -8),
                                new CallHelper(113),
                                RETURN_0,
                                EXIT),
                        "that was not written to"),
                Arguments.of(
                        "an atomic operation off its place",
                        program(
                                lookup(),
                                branch(JumpOperator.EQ, R0, 0, 2),
                                move(R1, 1),
                                new Instruction.Atomic(
                                        MemorySize.U64, AtomicOperator.ADD, false, R0, 4, R1),
                                RETURN_0,
                                EXIT),
                        "not aligned"),
                Arguments.of(
                        "an exchange that forgets the old value",
                        program(
                                new StoreImmediate(MemorySize.U64, R10, -8, 0),
                                move(R1, 1),
                                new Instruction.Atomic(
                                        MemorySize.U64, AtomicOperator.XCHG, false, R10, -8, R1),
                                RETURN_0,
                                EXIT),
                        "always fetches"),
                Arguments.of(
                        "a branch that its encoding cannot hold",
                        program(move(R0, 0), branch(JumpOperator.EQ, R0, 0, 40_000), EXIT),
                        "does not fit in 16 bits"),
                Arguments.of(
                        "an address that the kernel gave as a number",
                        program(load(R2, R1, 0), load(R0, R2, 0), EXIT),
                        "at an address that is any number"),
                Arguments.of(
                        "a key that was not written",
                        program(
                                new LoadMap(R1, 0),
                                move(R2, R10),
                                alu(AluOperator.ADD, R2, -4),
                                new CallHelper(1),
                                RETURN_0,
                                EXIT),
                        "that was not written to"),
                Arguments.of("an endless loop", program(new Jump(-1)), "cannot be shown to end"),
                Arguments.of(
                        "a loop on an unknown number",
                        program(
                                load(R2, R1, 0),
                                branch(JumpOperator.NE, R2, 7, -1),
                                RETURN_0,
                                EXIT),
                        "cannot be shown to end"),
                Arguments.of(
                        "a long loop with a side way, whose cost is not its square",
                        program(
                                move(R3, 0),
                                load(R2, R1, 0),
                                branch(JumpOperator.EQ, R2, 0, 1),
                                move(Register.R4, 0),
                                alu(AluOperator.ADD, R3, 1),
                                branch(JumpOperator.LT, R3, 150_000, -5),
                                RETURN_0,
                                EXIT),
                        "too many paths"),
                Arguments.of(
                        "a loop that is too long",
                        program(
                                move(R1, 0),
                                alu(AluOperator.ADD, R1, 1),
                                branch(JumpOperator.LT, R1, 2_000_000, -2),
                                RETURN_0,
                                EXIT),
                        "too many paths"),
                Arguments.of(
                        "a size without bound",
                        program(
                                load(R2, R1, 0),
                                move(R1, R10),
                                alu(AluOperator.ADD, R1, -8),
                                move(R3, 0),
                                new CallHelper(113),
                                RETURN_0,
                                EXIT),
                        "must lie between 0 and"),
                Arguments.of(
                        "a read-only map",
                        program(
                                new Instruction.LoadMapValue(R1, 1, 0),
                                new StoreImmediate(MemorySize.U8, R1, 0, 1),
                                RETURN_0,
                                EXIT),
                        "which programs may only read"),
                Arguments.of(
                        "a look-up in a ring buffer",
                        program(
                                new StoreImmediate(MemorySize.U32, R10, -4, 0),
                                new LoadMap(R1, 2),
                                move(R2, R10),
                                alu(AluOperator.ADD, R2, -4),
                                new CallHelper(1),
                                RETURN_0,
                                EXIT),
                        "which this helper does not take"),
                Arguments.of(
                        "an unknown helper", program(new CallHelper(9999), EXIT), "helper 9999"),
                Arguments.of(
                        "registers after a call",
                        program(move(R2, 0), new CallHelper(5), move(R0, R2), EXIT),
                        "reads r2, which was never set"),
                Arguments.of(
                        "arithmetic on a frame pointer",
                        program(move(R2, R10), alu(AluOperator.AND, R2, -8), RETURN_0, EXIT),
                        "computes AND of the address of the stack"),
                Arguments.of(
                        "division by zero",
                        program(RETURN_0, alu(AluOperator.DIV, R0, 0), EXIT),
                        "divides by the constant zero"),
                Arguments.of(
                        "a shift that is too wide",
                        program(RETURN_0, alu(AluOperator.LSH, R0, 64), EXIT),
                        "shifts by 64 bits"),
                Arguments.of(
                        "writing R10", program(move(R10, 0), RETURN_0, EXIT), "the frame pointer"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String name, List<Instruction> code, String because) {
        Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verify(code));
        String message = rejected.failures().getFirst().message();
        assertTrue(message.contains(because), message);
    }

    @Test
    void aFailureNamesTheDItWasMadeFor() {
        Verdict.Rejected rejected = assertInstanceOf(Verdict.Rejected.class, verify(program(EXIT)));
        assertEquals(new Span(3, 7), rejected.failures().getFirst().span());
    }
}
