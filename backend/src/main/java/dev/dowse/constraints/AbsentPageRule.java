package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.catalog.Subroutine;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code BPF-USER-NOFAULT}: programs cannot bring a page of the process into memory. At the entry
 * of a system call nobody may have touched the argument yet; at its return the kernel has.
 */
final class AbsentPageRule implements Surprise {
    static final String CODE = "BPF-USER-NOFAULT";

    private static final String ENTRY = ":entry";
    private static final String SAVED = "address";
    private static final Set<Subroutine> READERS =
            EnumSet.of(
                    Subroutine.COPYIN,
                    Subroutine.COPYINARGS,
                    Subroutine.COPYINSTR,
                    Subroutine.COPYINTO);

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        return program.clauses().stream()
                .filter(c -> c.clause().probes().stream().anyMatch(AbsentPageRule::isEntry))
                .flatMap(c -> reads(c).map(read -> diagnostic(read, c, program.program())));
    }

    private static boolean isEntry(Probe probe) {
        return probe.site() instanceof ProbeSite.SyscallEntry;
    }

    private static Stream<TypedExpression.Call> reads(FlatClause clause) {
        return clause.expressions(TypedExpression.Call.class)
                .filter(call -> READERS.contains(call.subroutine()) && address(call).isPresent());
    }

    /** The argument of the system call that is the address. */
    private static Optional<TypedExpression> address(TypedExpression.Call call) {
        return call.arguments().stream().findFirst().flatMap(AbsentPageRule::argument);
    }

    private static Optional<TypedExpression> argument(TypedExpression expression) {
        if (expression instanceof TypedExpression.Convert convert) {
            return argument(convert.operand()).map(ignored -> expression);
        }
        return expression instanceof TypedExpression.ReadArgument
                ? Optional.of(expression)
                : Optional.empty();
    }

    private static Diagnostic diagnostic(
            TypedExpression.Call read, FlatClause flat, Program program) {
        Diagnostic found =
                Diagnostic.hint(
                        CODE,
                        read.span(),
                        read.subroutine().spelling()
                                + "() at the entry of a system call: a page that is not in memory"
                                + " yet cannot be read, and the clause faults; at the return the"
                                + " kernel has read it");
        return fix(read, flat, program).map(found::withFix).orElse(found);
    }

    /**
     * The read moved to the return, where the clause has one probe description and uses nothing
     * that is different there.
     */
    private static Optional<Fix> fix(TypedExpression.Call read, FlatClause flat, Program program) {
        TypedClause clause = flat.clause();
        String probe =
                clause.syntax().probes().size() == 1
                        ? program.source().slice(clause.syntax().probes().getFirst().span())
                        : "";
        long arguments = flat.expressions(TypedExpression.ReadArgument.class).count();
        boolean taken = program.variables().stream().anyMatch(v -> v.name().equals(SAVED));
        if (!probe.endsWith(ENTRY) || arguments != 1 || taken) {
            return Optional.empty();
        }
        Span description = clause.syntax().probes().getFirst().span();
        Span address = address(read).map(TypedExpression::span).orElse(read.span());
        String saving =
                probe
                        + "\n{\n\tself->"
                        + SAVED
                        + " = "
                        + program.source().slice(address)
                        + ";\n}\n\n";
        String predicate = clause.predicate().isEmpty() ? "\n/self->" + SAVED + "/" : "";
        Span name = new Span(description.end() - ENTRY.length(), description.end());
        List<Fix.Edit> edits = new ArrayList<>();
        edits.add(new Fix.Edit(Span.at(description.start()), saving));
        edits.add(new Fix.Edit(name, ":return" + predicate));
        edits.add(new Fix.Edit(address, "self->" + SAVED));
        return Optional.of(new Fix("Keep the address and read at the return", edits));
    }
}
