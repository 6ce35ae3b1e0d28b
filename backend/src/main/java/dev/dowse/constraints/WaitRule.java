package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.semantics.TypedStatement;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code BPF-WAIT}: {@code chill()} makes a CPU wait by a helper of Linux 5.17 that calls a
 * function of the program again and again.
 */
final class WaitRule implements Rule {
    static final String CODE = "BPF-WAIT";
    static final int LOOP = 181;

    @Override
    public List<Requirement> requirements(FlatProgram program) {
        HelperNeed need =
                new HelperNeed(LOOP, "loop", KernelProfiles.helperSince(LOOP).orElseThrow());
        return program.clauses().stream()
                .flatMap(clause -> clause.statements().stream())
                .flatMap(WaitRule::waits)
                .map(act -> new Requirement(CODE, act.span(), "chill()", need, List.of()))
                .toList();
    }

    private static Stream<TypedStatement.Act> waits(TypedStatement statement) {
        return statement instanceof TypedStatement.Act act && act.action() == Action.CHILL
                ? Stream.of(act)
                : Stream.empty();
    }
}
