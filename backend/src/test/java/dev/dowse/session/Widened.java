package dev.dowse.session;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes races likely: the same programs, but one in eight times they copy some memory onto itself
 * between the lookup of an array's element and its use, which takes as long as another CPU needs to
 * do many things.
 */
final class Widened {
    private static final int LOOKUP = 1;
    private static final int GET_PRANDOM_U32 = 7;
    private static final int PROBE_READ_KERNEL = 113;
    private static final int SELDOM = 7;
    private static final int BYTES = 1 << 19;

    /** A word of the stack that no program of a test goes down to. */
    private static final int FOUND = -504;

    private final BpfObject object;

    /** The map with the memory that is copied. */
    private final int memory;

    private Widened(BpfObject object) {
        this.object = object;
        this.memory = object.maps().size();
    }

    static BpfObject of(BpfObject object) {
        Widened widened = new Widened(object);
        List<MapSpec> maps = new ArrayList<>(object.maps());
        maps.add(new MapSpec("delay", MapRole.SCRATCH, MapType.ARRAY, 4, BYTES, 1, 0, List.of()));
        return new BpfObject(
                object.programs().stream().map(widened::program).toList(),
                maps,
                object.taskFields());
    }

    private List<Instruction> delay() {
        return List.of(
                new Instruction.Store(MemorySize.U64, Register.R10, FOUND, Register.R0),
                new Instruction.CallHelper(GET_PRANDOM_U32),
                new Instruction.Branch(
                        Width.W64, JumpOperator.SET, Register.R0, Operand.of(SELDOM), 5),
                new Instruction.LoadMapValue(Register.R1, memory, 0),
                move(Register.R2, Operand.of(BYTES)),
                move(Register.R3, Operand.of(Register.R1)),
                new Instruction.CallHelper(PROBE_READ_KERNEL),
                new Instruction.Load(MemorySize.U64, false, Register.R0, Register.R10, FOUND));
    }

    private static Instruction move(Register to, Operand from) {
        return new Instruction.Alu(Width.W64, AluOperator.MOV, to, from);
    }

    private BpfProgram program(BpfProgram program) {
        List<Instruction> code = program.code();
        List<Integer> places = places(code);
        List<Instruction> longer = new ArrayList<>();
        int slot = 0;
        for (int i = 0; i < code.size(); i++) {
            int next = slot + code.get(i).slots();
            longer.add(moved(code.get(i), next, places));
            if (isLookup(code, i)) {
                longer.addAll(delay());
            }
            slot = next;
        }
        return new BpfProgram(
                program.name(),
                program.type(),
                program.attach(),
                longer,
                program.lines().subList(0, 1),
                program.symbols());
    }

    /** The instruction in front of the slot {@code next}, at its new place. */
    private static Instruction moved(Instruction instruction, int next, List<Integer> places) {
        if (instruction instanceof Instruction.Jump(int offset)) {
            return new Instruction.Jump(distance(next, offset, places));
        }
        return instruction instanceof Instruction.Branch branch
                ? new Instruction.Branch(
                        branch.width(),
                        branch.operator(),
                        branch.destination(),
                        branch.source(),
                        distance(next, branch.offset(), places))
                : instruction;
    }

    private static int distance(int next, int offset, List<Integer> places) {
        return places.get(next + offset) - places.get(next - 1) - 1;
    }

    /** Where each slot comes to stand. */
    private List<Integer> places(List<Instruction> code) {
        int more = delay().stream().mapToInt(Instruction::slots).sum();
        List<Integer> places = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < code.size(); i++) {
            for (int slot = 0; slot < code.get(i).slots(); slot++) {
                places.add(place++);
            }
            place += isLookup(code, i) ? more : 0;
        }
        return places;
    }

    private boolean isLookup(List<Instruction> code, int at) {
        return code.get(at) instanceof Instruction.CallHelper(int helper)
                && helper == LOOKUP
                && code.get(at - 1) instanceof Instruction.LoadMap(Register _, int map)
                && object.maps().get(map).role() == MapRole.DYNAMIC;
    }
}
