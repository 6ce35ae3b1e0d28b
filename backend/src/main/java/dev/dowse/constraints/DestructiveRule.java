package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code DT-DESTRUCTIVE}: what changes the traced system must be permitted by {@code -w} or {@code
 * #pragma D option destructive}. BPF has no such mark on a program, so the compiler is the only one
 * who can ask.
 */
final class DestructiveRule {
    static final String CODE = "DT-DESTRUCTIVE";

    private DestructiveRule() {}

    static List<Diagnostic> check(FlatProgram flat) {
        Program program = flat.program();
        if (program.options().isSet("destructive")) {
            return List.of();
        }
        return flat.clauses().stream()
                .flatMap(DestructiveRule::uses)
                .map(use -> diagnostic(use, program))
                .toList();
    }

    static boolean isDestructive(Program program) {
        return program.clauses().stream()
                .map(FlatClause::of)
                .flatMap(DestructiveRule::uses)
                .findAny()
                .isPresent();
    }

    private record Use(String name, Span span) {}

    private static Stream<Use> uses(FlatClause clause) {
        List<Use> uses = new ArrayList<>();
        for (TypedStatement statement : clause.statements()) {
            destructive(statement).ifPresent(uses::add);
        }
        for (TypedExpression expression : clause.expressions()) {
            if (expression instanceof TypedExpression.Call c && c.subroutine().destructive()) {
                uses.add(new Use(c.subroutine().spelling(), c.span()));
            }
        }
        return uses.stream();
    }

    private static Optional<Use> destructive(TypedStatement statement) {
        Optional<Action> action =
                switch (statement) {
                    case TypedStatement.Act act -> Optional.of(act.action());
                    case TypedStatement.Printf printf -> Optional.of(printf.action());
                    case TypedStatement.Evaluate ignored -> Optional.empty();
                    case TypedStatement.If ignored -> Optional.empty();
                    case TypedStatement.Trace ignored -> Optional.empty();
                    case TypedStatement.Printa ignored -> Optional.empty();
                    case TypedStatement.Exit ignored -> Optional.empty();
                    case TypedStatement.Aggregate ignored -> Optional.empty();
                    case TypedStatement.AggregationOperation ignored -> Optional.empty();
                };
        return action.filter(Action::destructive).map(a -> new Use(a.spelling(), statement.span()));
    }

    private static Diagnostic diagnostic(Use use, Program program) {
        int start = program.source().text().startsWith("#!") ? afterFirstLine(program) : 0;
        return Diagnostic.error(
                        CODE,
                        use.span(),
                        use.name()
                                + "() is destructive: it changes the traced system, and that is not"
                                + " permitted here; permit it with -w or #pragma D option"
                                + " destructive")
                .withFix(
                        Fix.replace(
                                "Permit destructive actions in this script",
                                Span.at(start),
                                "#pragma D option destructive\n"));
    }

    private static int afterFirstLine(Program program) {
        int end = program.source().text().indexOf('\n');
        return end < 0 ? program.source().text().length() : end + 1;
    }
}
