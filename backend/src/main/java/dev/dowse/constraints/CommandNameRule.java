package dev.dowse.constraints;

import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.RawText;
import dev.dowse.syntax.BinaryOperator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code BPF-COMM-16}: the kernel keeps 15 bytes of a command's name, so {@code execname} never
 * equals a longer text.
 */
final class CommandNameRule implements Surprise {
    static final String CODE = "BPF-COMM-16";

    /** {@code TASK_COMM_LEN} without the terminating zero. */
    private static final int LONGEST = 15;

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        return program.expressions(TypedExpression.Compare.class)
                .flatMap(compare -> found(compare, program.program()).stream());
    }

    private static Optional<Diagnostic> found(TypedExpression.Compare compare, Program program) {
        boolean equality =
                compare.operator() == BinaryOperator.EQUAL
                        || compare.operator() == BinaryOperator.NOT_EQUAL;
        return equality
                ? text(compare.left(), compare.right())
                        .or(() -> text(compare.right(), compare.left()))
                        .filter(text -> bytes(text) > LONGEST)
                        .map(text -> diagnostic(text, compare.operator(), program))
                : Optional.empty();
    }

    private static Optional<TypedExpression.Text> text(TypedExpression name, TypedExpression text) {
        return name instanceof TypedExpression.ReadBuiltin read
                        && read.variable() == BuiltinVariable.EXECNAME
                        && text instanceof TypedExpression.Text constant
                ? Optional.of(constant)
                : Optional.empty();
    }

    private static int bytes(TypedExpression.Text text) {
        return RawText.bytes(text.value()).length;
    }

    private static Diagnostic diagnostic(
            TypedExpression.Text text, BinaryOperator operator, Program program) {
        String outcome = operator == BinaryOperator.EQUAL ? "never true" : "always true";
        Diagnostic found =
                Diagnostic.warning(
                        CODE,
                        text.span(),
                        "the kernel keeps 15 bytes of a command's name, and this text has "
                                + bytes(text)
                                + ": the comparison is "
                                + outcome);
        String quoted = "\"" + text.value() + "\"";
        boolean plain =
                program.source().slice(text.span()).equals(quoted)
                        && bytes(text) == text.value().length();
        return plain
                ? found.withFix(
                        Fix.replace(
                                "Compare with the 15 bytes that the kernel keeps",
                                text.span(),
                                "\"" + text.value().substring(0, LONGEST) + "\""))
                : found;
    }
}
