package dev.dowse.bpf.vm;

import static dev.dowse.bpf.vm.MachineScene.MAPS;
import static dev.dowse.bpf.vm.MachineScene.R1;
import static dev.dowse.bpf.vm.MachineScene.R10;
import static dev.dowse.bpf.vm.MachineScene.host;
import static dev.dowse.bpf.vm.MachineScene.move;
import static dev.dowse.bpf.vm.MachineScene.program;
import static dev.dowse.bpf.vm.MachineScene.update;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Instruction.Alu;
import dev.dowse.bpf.isa.Instruction.Branch;
import dev.dowse.bpf.isa.Instruction.CallHelper;
import dev.dowse.bpf.isa.Instruction.Load;
import dev.dowse.bpf.isa.Instruction.LoadMap;
import dev.dowse.bpf.isa.Instruction.Store;
import dev.dowse.bpf.isa.Instruction.StoreImmediate;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Invariant 8 of the design: what the verifier accepts never faults. */
final class AcceptedNeverFaultsTest {
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
