package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Conversions;
import java.util.Optional;

/** What is told of two operands whose types do not go together, and what was probably meant. */
final class Mismatch {
    private static final String CODE = "D_OP_INCOMPAT";

    private Mismatch() {}

    static Diagnostic of(
            SourceText source,
            Span span,
            TypedExpression left,
            String operator,
            TypedExpression right) {
        if (Values.isAggregation(left) || Values.isAggregation(right)) {
            TypedExpression aggregation = Values.isAggregation(left) ? left : right;
            return Diagnostic.error(CODE, aggregation.span(), aggregation(source, aggregation));
        }
        if (operator.equals("+")
                && Conversions.isString(left.type())
                && Conversions.isString(right.type())) {
            return joined(source, span, left, right);
        }
        boolean leftText = Conversions.isString(left.type());
        boolean text = leftText || Conversions.isString(right.type());
        TypedExpression other = leftText ? right : left;
        return text && Conversions.isInteger(other.type())
                ? number(source, span, leftText ? left : right, other)
                : Diagnostic.error(
                        CODE,
                        span,
                        "these types do not go together: " + Values.types(left, operator, right));
    }

    private static Diagnostic joined(
            SourceText source, Span span, TypedExpression left, TypedExpression right) {
        String call =
                "strjoin(" + source.slice(left.span()) + ", " + source.slice(right.span()) + ")";
        return Diagnostic.error(
                        CODE, span, "D joins strings with a function, not with +; write " + call)
                .withFix(Fix.replace("Write " + call, left.span().union(right.span()), call));
    }

    /** A member of what a pointer leads to. */
    static Diagnostic dotOfPointer(Expression.Member e, String type) {
        int from = e.base().span().end();
        int to = e.member().span().start();
        return Diagnostic.error(
                        "D_OP_SOU",
                        e.span(),
                        "operator '.' needs a struct or union, not '"
                                + type
                                + "'; write -> for what a pointer leads to")
                .withFix(Fix.replace("Write ->", new Span(from, to), "->"));
    }

    /** Why an aggregation cannot be read, in the author's words. */
    static String aggregation(SourceText source, TypedExpression aggregation) {
        String written = source.slice(aggregation.span());
        return written.startsWith("@")
                ? "'"
                        + written
                        + "' has no value here: an aggregation is put together when it is printed;"
                        + " count in a variable what the script itself reads"
                : "'"
                        + written
                        + "' has no value here: it only goes into an aggregation, as in @name = "
                        + written;
    }

    /** A string beside a number: one of them may be a constant that is written the wrong way. */
    private static Diagnostic number(
            SourceText source, Span span, TypedExpression string, TypedExpression number) {
        String text = source.slice(string.span());
        String digits = source.slice(number.span());
        Optional<Fix> fix =
                quoted(number, digits)
                        .map(q -> Fix.replace("Write " + q, number.span(), q))
                        .or(() ->
                                unquoted(string)
                                        .map(n -> Fix.replace("Write " + n, string.span(), n)));
        String codes = digits.startsWith("'") ? ", the codes of its characters" : "";
        String advice = fix.map(f -> "; write " + replacement(f)).orElse("");
        Diagnostic finding =
                Diagnostic.error(
                        CODE,
                        span,
                        text + " is a string and " + digits + " a number" + codes + advice);
        return fix.map(finding::withFix).orElse(finding);
    }

    private static String replacement(Fix fix) {
        return fix.edits().getFirst().replacement();
    }

    /** The string that a number in the source was probably meant to be. */
    private static Optional<String> quoted(TypedExpression number, String written) {
        boolean constant = number instanceof TypedExpression.Constant && !written.contains("\"");
        if (constant && written.length() > 1 && written.startsWith("'")) {
            return Optional.of('"' + written.substring(1, written.length() - 1) + '"');
        }
        return constant && isNumber(written) ? Optional.of('"' + written + '"') : Optional.empty();
    }

    private static Optional<String> unquoted(TypedExpression string) {
        return string instanceof TypedExpression.Text text && isNumber(text.value())
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
