package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.vm.Host;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.Outcome;
import dev.dowse.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Jumps over more code than 16 bits can count arrive where they should. */
class IslandsTest {
    private final Assembler code = new Assembler();

    @ParameterizedTest
    @ValueSource(ints = {10, 16_000, 16_384, 33_000, 100_000})
    void aBranchForward(int instructions) {
        Label end = new Label("end");
        code.constant(Register.R0, 0);
        code.branch(JumpOperator.SET, Register.R0, 1, end);
        count(instructions);
        code.bind(end);
        code.plain(new Instruction.Exit());
        assertEquals(instructions, result());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 16_000, 16_384, 33_000, 100_000})
    void aBranchThatIsTaken(int instructions) {
        Label end = new Label("end");
        code.constant(Register.R0, 7);
        code.branch(JumpOperator.EQ, Register.R0, 7, end);
        count(instructions);
        code.bind(end);
        code.plain(new Instruction.Exit());
        assertEquals(7, result());
    }

    @Test
    void aLoop() {
        Label again = new Label("again");
        code.constant(Register.R0, 0);
        code.bind(again);
        count(70_000);
        code.branch(JumpOperator.LT, Register.R0, 200_000, again);
        code.plain(new Instruction.Exit());
        assertEquals(210_000, result());
    }

    /** Of blocks that each jump to any later one, as many run as without the distance. */
    @Test
    void manyJumpsToManyPlaces() {
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(blocks(seed, 1), blocks(seed, 2_000), "seed " + seed);
        }
    }

    /** The sum of the numbers of the blocks that run. */
    private static long blocks(int seed, int instructions) {
        Random random = new Random(seed);
        IslandsTest test = new IslandsTest();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            labels.add(new Label("block " + i));
        }
        test.code.constant(Register.R0, 0);
        for (int i = 0; i < labels.size(); i++) {
            test.code.bind(labels.get(i));
            test.code.alu(AluOperator.ADD, Register.R0, i);
            if (i + 1 < labels.size()) {
                Label later = labels.get(i + 1 + random.nextInt(labels.size() - i - 1));
                JumpOperator any = random.nextBoolean() ? JumpOperator.SGE : JumpOperator.SET;
                test.code.branch(any, Register.R0, random.nextInt(40), later);
            }
            for (int filler = 0; filler < instructions; filler++) {
                test.code.alu(AluOperator.ADD, Register.R0, 0);
            }
        }
        test.code.plain(new Instruction.Exit());
        return test.result();
    }

    private void count(int instructions) {
        for (int i = 0; i < instructions; i++) {
            code.alu(AluOperator.ADD, Register.R0, 1);
        }
    }

    private long result() {
        List<Instruction> linked = Linker.link(code.section(), SourceText.of("a.d", "")).code();
        for (Instruction instruction : linked) {
            assertTrue(
                    !(instruction instanceof Instruction.Jump(int far)) || far == (short) far,
                    () -> "needs gotol: " + instruction);
            assertTrue(
                    !(instruction instanceof Instruction.Branch branch)
                            || Math.abs(branch.offset()) <= Islands.REACH,
                    () -> "too far: " + instruction);
        }
        BpfProgram program =
                new BpfProgram(
                        "test",
                        ProgramType.RAW_TRACEPOINT,
                        new AttachPoint.RawTracepoint("sys_enter"),
                        linked,
                        List.of());
        BpfObject object = new BpfObject(List.of(program), List.of(), TaskFields.EMBEDDED);
        Host.Task task = new Host.Task(1, 1, 0, 0, 0, "x", Host.UserMemory.EMPTY);
        Host host = new Host(1, 0, task, new long[21]);
        return ((Outcome.Returned) new Machine(object, 1).fire(program, host)).value();
    }
}
