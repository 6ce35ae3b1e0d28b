package dev.dowse.constraints;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.SourceText;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code DT-USER-ADDRESS}: {@code argN} of a system call is an integer, and what follows it as an
 * address looks into the kernel's memory. The address is one of the process.
 */
final class UserAddressRule implements Surprise {
    static final String CODE = "DT-USER-ADDRESS";

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        return program.clauses().stream()
                .filter(flat -> isEntry(flat.clause()))
                .map(FlatClause::expressions)
                .flatMap(List::stream)
                .mapMulti((e, found) -> finding(e, program.program().source()).ifPresent(found));
    }

    /** True where every probe is the entry of a system call. */
    private static boolean isEntry(TypedClause clause) {
        return !clause.probes().isEmpty()
                && clause.unlisted().isEmpty()
                && clause.probes().stream()
                        .map(Probe::site)
                        .allMatch(ProbeSite.SyscallEntry.class::isInstance);
    }

    private static Optional<Diagnostic> finding(TypedExpression expression, SourceText source) {
        if (expression instanceof TypedExpression.StringAt string) {
            return argument(string.address()).map(a -> string(expression, a, source));
        }
        return expression instanceof TypedExpression.ReadPlace read
                        && read.place() instanceof Place.Memory memory
                ? argument(memory.address()).map(a -> memory(memory.address(), a, source))
                : Optional.empty();
    }

    /** The argument that an address is; empty for one that leads into the process's memory. */
    private static Optional<TypedExpression> argument(TypedExpression address) {
        if (address instanceof TypedExpression.Convert convert) {
            boolean process =
                    convert.type().resolved() instanceof Type.Pointer pointer
                            && pointer.space() != Type.AddressSpace.KERNEL;
            return process ? Optional.empty() : argument(convert.operand());
        }
        return address instanceof TypedExpression.ReadArgument
                        && Conversions.isInteger(address.type())
                ? Optional.of(address)
                : Optional.empty();
    }

    private static Diagnostic string(
            TypedExpression whole, TypedExpression argument, SourceText source) {
        String call = "copyinstr(" + source.slice(argument.span()) + ")";
        return warning(argument, source, call)
                .withFix(Fix.replace("Write " + call, whole.span(), call));
    }

    private static Diagnostic memory(
            TypedExpression address, TypedExpression argument, SourceText source) {
        Type target = Conversions.pointee(address.type());
        String call =
                "copyin(" + source.slice(argument.span()) + ", sizeof (" + target.name() + "))";
        return warning(argument, source, call)
                .withFix(Fix.replace("Write " + call, argument.span(), call));
    }

    private static Diagnostic warning(TypedExpression argument, SourceText source, String call) {
        return Diagnostic.warning(
                CODE,
                argument.span(),
                source.slice(argument.span())
                        + " of a system call is an address in the process, and this looks for it in"
                        + " the kernel, where the clause faults; "
                        + call
                        + " reads the process");
    }
}
