package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code BPF-TP-UREGS}: a tracepoint program cannot see the registers the thread entered the kernel
 * with, nor can BEGIN or a clock's; {@code uregs[]} is had from {@code bpf_task_pt_regs()} of Linux
 * 5.15, at every probe alike.
 */
final class UserRegistersRule implements Rule {
    static final String CODE = "BPF-TP-UREGS";
    static final int TASK_PT_REGS = 175;

    /** The registers that hold a system call's arguments, in their order. */
    private static final List<String> ARGUMENTS =
            List.of("R_RDI", "R_RSI", "R_RDX", "R_R10", "R_R8", "R_R9");

    private static final List<String> ARM_ARGUMENTS =
            List.of("R_X0", "R_X1", "R_X2", "R_X3", "R_X4", "R_X5");

    @Override
    public List<Requirement> requirements(FlatProgram program) {
        List<Requirement> found = new ArrayList<>();
        HelperNeed need =
                new HelperNeed(
                        TASK_PT_REGS,
                        "task_pt_regs",
                        KernelProfiles.helperSince(TASK_PT_REGS).orElseThrow());
        for (FlatClause clause : program.clauses()) {
            List<Probe> probes = clause.clause().probes();
            Comparator<Probe> tracepointsFirst =
                    Comparator.comparing((Probe p) -> !p.site().isTracepoint());
            Optional<Probe> probe = probes.stream().min(tracepointsFirst);
            probe.ifPresent(p ->
                    clause.expressions(TypedExpression.ReadRegister.class)
                            .map(e ->
                                    requirement(e, p, need, argument(e, probes, program.program())))
                            .forEach(found::add));
        }
        return found;
    }

    private static Requirement requirement(
            TypedExpression use, Probe probe, HelperNeed need, List<Fix> fixes) {
        String kind = probe.site().isTracepoint() ? "tracepoint-based probe " : "probe ";
        String subject = "uregs[] at the " + kind + probe.name();
        return new Requirement(CODE, use.span(), subject, need, fixes);
    }

    /** The argument of the system call that the register holds at its entry. */
    private static List<Fix> argument(
            TypedExpression.ReadRegister use, List<Probe> probes, Program program) {
        boolean entry = probes.stream().allMatch(p -> p.site() instanceof ProbeSite.SyscallEntry);
        String register = program.source().slice(use.index().span());
        int argument = Math.max(ARGUMENTS.indexOf(register), ARM_ARGUMENTS.indexOf(register));
        return entry && argument >= 0
                ? List.of(
                        Fix.replace(
                                "Write arg" + argument + ", which is the same",
                                use.span(),
                                "arg" + argument))
                : List.of();
    }
}
