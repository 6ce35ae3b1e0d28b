package dev.dowse.kernel;

import static dev.dowse.kernel.TestPrograms.add;
import static dev.dowse.kernel.TestPrograms.all;
import static dev.dowse.kernel.TestPrograms.branch;
import static dev.dowse.kernel.TestPrograms.exit;
import static dev.dowse.kernel.TestPrograms.join;
import static dev.dowse.kernel.TestPrograms.map;
import static dev.dowse.kernel.TestPrograms.move;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
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
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each program runs into one limit of the kernel, whose complaint leads to the limit's page. */
class ComplaintTest {
    private static final Register R0 = Register.R0;
    private static final Register R1 = Register.R1;
    private static final Register R2 = Register.R2;
    private static final Register R10 = Register.R10;

    /** Maps of their own, for programs that use {@link TestPrograms#OUTPUT} and its like. */
    private static final List<MapSpec> MAPS = TestPrograms.maps(1 << 12);

    record Case(Complaint complaint, List<MapSpec> maps, List<Instruction> code) {
        @Override
        public String toString() {
            return complaint.name();
        }
    }

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    static Stream<Case> cases() {
        return Stream.of(
                plain(Complaint.INSTRUCTIONS, longLoop()),
                plain(Complaint.PENDING_BRANCHES, branches(9_000)),
                plain(Complaint.LOOP, join(move(R0, 0), new Instruction.Jump(-1))),
                plain(Complaint.JUMP, join(new Instruction.Jump(7))),
                new Case(Complaint.MAPS, manyMaps(), useOf(65)),
                plain(Complaint.CALL_DEPTH, calls(9, 8)),
                plain(Complaint.STACK, all(store(-520), exit(0))),
                plain(Complaint.ALIGNMENT, all(store(-12), exit(0))),
                new Case(Complaint.UNTESTED_LOOKUP, MAPS, all(lookup(), read(R0, 0), exit(0))),
                new Case(Complaint.VALUE_BOUNDS, MAPS, tested(read(R0, 8))),
                new Case(Complaint.UNBOUNDED, MAPS, tested(indexed())),
                plain(Complaint.CONTEXT, all(read(R1, 4096), exit(0))),
                plain(Complaint.KERNEL_MEMORY, all(join(move(R2, 16)), read(R2, 0), exit(0))),
                plain(Complaint.DIVISION, all(alu(AluOperator.DIV, 0), exit(0))),
                plain(Complaint.SHIFT, all(alu(AluOperator.LSH, 64), exit(0))),
                plain(Complaint.HELPER, all(join(new Instruction.CallHelper(9)), exit(0))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theComplaintLeadsToItsPage(Case each) {
        KernelRefusal refusal =
                assertThrows(KernelRefusal.class, () -> Loader.load(object(each)).close());
        String page = each.complaint().page();
        assertTrue(refusal.summary().endsWith("See: dowse explain " + page), refusal.summary());
        VerifierLog log = new VerifierLog(refusal.details(), List.of());
        Complaint silent = Complaint.MAPS;
        assertEquals(
                each.complaint(),
                log.complaint().map(words -> Complaint.of(words).orElseThrow()).orElse(silent));
    }

    /** Since 6.13 each function has a stack of its own. */
    @Test
    void functionsShareTheStackOfOlderKernels() throws KernelRefusal {
        Case sum = plain(Complaint.STACK_SUM, calls(3, 400));
        KernelProfile.Version version = KernelProfiles.parse(LiveKernel.probe(Set.of()).release());
        if (version.compareTo(new KernelProfile.Version(6, 13)) < 0) {
            theComplaintLeadsToItsPage(sum);
        } else {
            Loader.load(object(sum)).close();
        }
    }

    @Test
    void aMapThatIsTooLargeLeadsToItsPage() {
        MapSpec spec = map("huge", MapRole.GLOBALS, MapType.PERCPU_ARRAY, 4, 1 << 20, 1);
        KernelRefusal refusal = assertThrows(KernelRefusal.class, () -> LoadedMap.create(spec));
        assertTrue(
                refusal.summary().endsWith("See: dowse explain BPF-PERCPU-32K"), refusal.summary());
    }

    private static BpfObject object(Case each) {
        BpfProgram program = TestPrograms.program("limit", new AttachPoint.Begin(), each.code());
        return new BpfObject(List.of(program), each.maps(), TaskFields.EMBEDDED);
    }

    private static Case plain(Complaint complaint, List<Instruction> code) {
        return new Case(complaint, List.of(), code);
    }

    private static List<Instruction> read(Register base, int offset) {
        return join(new Instruction.Load(MemorySize.U64, false, R0, base, offset));
    }

    private static List<Instruction> store(int offset) {
        return join(new Instruction.StoreImmediate(MemorySize.U64, R10, offset, 0));
    }

    private static List<Instruction> alu(AluOperator operator, int operand) {
        return join(move(R2, 1), new Instruction.Alu(Width.W64, operator, R2, Operand.of(operand)));
    }

    /** R0 = the element of a hash for the key 0, or null. */
    private static List<Instruction> lookup() {
        return join(
                new Instruction.StoreImmediate(MemorySize.U64, R10, -8, 0),
                new Instruction.LoadMap(R1, TestPrograms.COUNTS),
                move(R2, R10),
                add(R2, -8),
                new Instruction.CallHelper(1));
    }

    private static List<Instruction> tested(List<Instruction> use) {
        return all(lookup(), join(branch(JumpOperator.EQ, R0, 0, use.size())), use, exit(0));
    }

    /** Adds a number that can be anything to the address in R0. */
    private static List<Instruction> indexed() {
        return join(
                new Instruction.Load(MemorySize.U64, false, R2, R0, 0),
                new Instruction.Alu(Width.W64, AluOperator.ADD, R0, Operand.of(R2)),
                new Instruction.Load(MemorySize.U64, false, R0, R0, 0));
    }

    /** Counts to two million. */
    private static List<Instruction> longLoop() {
        return join(
                move(R0, 0),
                add(R0, 1),
                branch(JumpOperator.LT, R0, 2_000_000, -2),
                new Instruction.Exit());
    }

    /** Comparisons of which nothing is known, one after the other. */
    private static List<Instruction> branches(int count) {
        List<Instruction> code = new ArrayList<>(join(new Instruction.CallHelper(7)));
        for (int i = 0; i < count; i++) {
            code.add(branch(JumpOperator.EQ, R0, i, 1));
            code.add(add(R0, 1));
        }
        code.addAll(exit(0));
        return code;
    }

    /** Functions that call each other so deep, each with so many bytes of stack. */
    private static List<Instruction> calls(int depth, int stack) {
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            code.add(new Instruction.StoreImmediate(MemorySize.U64, R10, -stack, 0));
            if (i + 1 < depth) {
                code.add(new Instruction.CallLocal(2));
            }
            code.addAll(exit(0));
        }
        return code;
    }

    private static List<MapSpec> manyMaps() {
        return IntStream.rangeClosed(1, 65)
                .mapToObj(i -> map("map" + i, MapRole.SCRATCH, MapType.ARRAY, 4, 8, 1))
                .toList();
    }

    private static List<Instruction> useOf(int maps) {
        List<Instruction> code = new ArrayList<>();
        for (int i = 0; i < maps; i++) {
            code.add(new Instruction.LoadMap(R1, i));
        }
        code.addAll(exit(0));
        return code;
    }
}
