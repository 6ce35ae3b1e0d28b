package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.constraints.KernelProfile.Version;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Severity;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a program against kernels: what the target refuses is an error, what only the portability
 * floor refuses is a warning, and what every kernel takes but may surprise is a warning or a hint.
 */
public final class Constraints {
    private static final List<Rule> RULES =
            List.of(
                    new HashKeyRule(),
                    new UserRegistersRule(),
                    new UserReadRule(),
                    new WaitRule(),
                    new RingBufferRule());

    private static final List<Surprise> SURPRISES =
            List.of(
                    new AbsentPageRule(),
                    new CommandNameRule(),
                    new InterruptVariableRule(),
                    new SharedCounterRule(),
                    new ShiftRule(),
                    new StackDepthRule(),
                    new UnguardedRule(),
                    new UserAddressRule());

    private Constraints() {}

    /**
     * Checks a program.
     *
     * @param upstreamErrors whether earlier stages found errors, in which case nothing can be
     *     compiled
     * @return the checked program where there is no error at all
     */
    public static Analyzed<Optional<CheckedProgram>> check(
            Program program, KernelProfile target, KernelProfile floor, boolean upstreamErrors) {
        FlatProgram flat = FlatProgram.of(program);
        List<Diagnostic> findings = new ArrayList<>(DestructiveRule.check(flat));
        findings.addAll(Coverage.check(program));
        Optional<Version> promise = MinimumKernel.promised(program);
        for (Requirement requirement : requirements(flat)) {
            broken(requirement, promise)
                    .or(() -> held(requirement, target, floor))
                    .ifPresent(findings::add);
        }
        SURPRISES.forEach(surprise -> surprise.found(flat).forEach(findings::add));
        boolean errors = upstreamErrors || findings.stream().anyMatch(Diagnostic::isError);
        Optional<CheckedProgram> checked =
                errors
                        ? Optional.empty()
                        : Optional.of(new CheckedProgram(program, flat.plan(), target));
        return new Analyzed<>(checked, findings);
    }

    /** What kernels refuse of compiled programs because of their size. */
    public static List<Diagnostic> check(
            List<ProgramSize> programs, KernelProfile target, KernelProfile floor) {
        return SizeLimits.check(programs, target, floor);
    }

    /** Everything that the program needs of a kernel, in the order of the text. */
    public static List<Requirement> requirements(Program program) {
        return requirements(FlatProgram.of(program));
    }

    private static List<Requirement> requirements(FlatProgram program) {
        return RULES.stream()
                .flatMap(rule -> rule.requirements(program).stream())
                .sorted(Comparator.comparingInt(r -> r.span().start()))
                .toList();
    }

    /** The oldest mainline release that the program runs on. */
    public static Version minimumKernel(Program program) {
        return MinimumKernel.of(program).version();
    }

    /** The BPF helpers that a rule may ask a kernel for: what a live kernel must be asked about. */
    public static Set<Integer> helpersInQuestion() {
        return Set.of(
                UserReadRule.PROBE_READ_USER_STR, UserRegistersRule.TASK_PT_REGS, WaitRule.LOOP);
    }

    /** Whether this version can compile calls of a subroutine. */
    public static boolean compiles(Subroutine subroutine) {
        return Coverage.compiles(subroutine);
    }

    /** Whether this version can compile an action. */
    public static boolean compiles(Action action) {
        return Coverage.compiles(action);
    }

    /** Whether the program does something destructive, permitted or not. */
    public static boolean isDestructive(Program program) {
        return DestructiveRule.isDestructive(program);
    }

    /** Whether the finding is that a permission is missing, with which the script would do. */
    public static boolean asksForPermission(Diagnostic finding) {
        return finding.code().equals(DestructiveRule.CODE);
    }

    /** Whether programs will read fields of the kernel's task, whose places differ by kernel. */
    public static boolean readsTask(Program program) {
        return program.clauses().stream()
                .flatMap(TypedTree::expressions)
                .anyMatch(e ->
                        (e instanceof TypedExpression.ReadBuiltin read
                                        && read.variable() == BuiltinVariable.PPID)
                                || (e instanceof TypedExpression.Call call
                                        && call.subroutine() == Subroutine.PROGENYOF));
    }

    /** What needs a newer release than the script promises to run on. */
    private static Optional<Diagnostic> broken(Requirement requirement, Optional<Version> promise) {
        return promise.filter(release -> requirement.need().since().compareTo(release) > 0)
                .map(release ->
                        diagnostic(
                                requirement,
                                Severity.ERROR,
                                "the script promises to run on Linux "
                                        + release
                                        + " (option "
                                        + MinimumKernel.OPTION
                                        + ")"));
    }

    private static Optional<Diagnostic> held(
            Requirement requirement, KernelProfile target, KernelProfile floor) {
        if (!requirement.need().metBy(target)) {
            return Optional.of(
                    diagnostic(
                            requirement,
                            Severity.ERROR,
                            "the target kernel " + target.name() + " lacks it"));
        }
        if (!requirement.need().metBy(floor)) {
            return Optional.of(
                    diagnostic(
                            requirement, Severity.WARNING, "Linux " + floor.name() + " lacks it"));
        }
        return Optional.empty();
    }

    private static Diagnostic diagnostic(
            Requirement requirement, Severity severity, String reason) {
        String message =
                requirement.subject()
                        + ": this needs "
                        + requirement.need().what()
                        + ", which Linux has since "
                        + requirement.need().since()
                        + "; "
                        + reason;
        return new Diagnostic(
                requirement.code(),
                severity,
                requirement.span(),
                message,
                List.of(),
                requirement.fixes());
    }
}
