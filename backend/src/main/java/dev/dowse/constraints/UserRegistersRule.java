package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.semantics.TypedExpression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code BPF-TP-UREGS}: a tracepoint program cannot see the registers the thread entered the kernel
 * with; {@code uregs[]} there needs {@code bpf_task_pt_regs()} of Linux 5.15.
 */
final class UserRegistersRule implements Rule {
    static final String CODE = "BPF-TP-UREGS";
    static final int TASK_PT_REGS = 175;

    @Override
    public List<Requirement> requirements(FlatProgram program) {
        List<Requirement> found = new ArrayList<>();
        HelperNeed need =
                new HelperNeed(
                        TASK_PT_REGS,
                        "task_pt_regs",
                        KernelProfiles.helperSince(TASK_PT_REGS).orElseThrow());
        for (FlatClause clause : program.clauses()) {
            Optional<Probe> probe =
                    clause.clause().probes().stream()
                            .filter(p -> p.site().isTracepoint())
                            .findFirst();
            probe.ifPresent(p ->
                    clause.expressions(TypedExpression.ReadRegister.class)
                            .map(e -> requirement(e, p, need))
                            .forEach(found::add));
        }
        return found;
    }

    private static Requirement requirement(TypedExpression use, Probe probe, HelperNeed need) {
        String subject = "uregs[] at the tracepoint-based probe " + probe.name();
        return new Requirement(CODE, use.span(), subject, need, List.of());
    }
}
