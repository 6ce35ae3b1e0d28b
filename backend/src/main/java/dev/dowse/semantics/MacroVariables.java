package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Replaces macro variables by what they stand for: {@code $pid} and its like by numbers, {@code $1}
 * by a script argument, which may be a number or a name, and {@code $$1} by its text.
 */
final class MacroVariables {
    /** The names that exist besides the numbered ones. */
    static final List<String> NAMES =
            List.of("egid", "euid", "gid", "pid", "pgid", "ppid", "sid", "target", "uid");

    /** What a macro variable turned into. */
    sealed interface Expansion {
        record Value(TypedExpression value) implements Expansion {}

        /** A name, to be resolved as if the author had written it. */
        record Name(String name) implements Expansion {}
    }

    private final Analysis analysis;

    MacroVariables(Analysis analysis) {
        this.analysis = analysis;
    }

    Expansion expand(Expression.Macro e) {
        if (isNumber(e.name())) {
            return argument(e);
        }
        return new Expansion.Value(named(e));
    }

    private TypedExpression named(Expression.Macro e) {
        Macros macros = analysis.environment().macros();
        Optional<Long> value = Optional.ofNullable(macros.values().get(e.name()));
        boolean known = NAMES.contains(e.name());
        if (!known && value.isEmpty()) {
            String message = "there is no macro variable '$" + e.name() + "'";
            analysis.unknown(
                    "D_MACRO_UNDEF",
                    e.span(),
                    "$" + e.name(),
                    message,
                    MacroVariables::dollarNames);
            return new TypedExpression.Invalid(e.span());
        }
        if (value.isEmpty() && macros.required() && e.name().equals("target")) {
            analysis.tell(
                    Diagnostic.warning(
                            "D_MACRO_UNDEF",
                            e.span(),
                            "'$target' is 0 because no process was given with -c or -p"));
        }
        long number = value.orElse(0L);
        analysis.mean(e.span(), new Meaning.Macro(e.name(), value.map(String::valueOf).orElse("")));
        return e.quoted()
                ? new TypedExpression.Text(e.span(), String.valueOf(number))
                : constant(e.span(), number);
    }

    private Expansion argument(Expression.Macro e) {
        Macros macros = analysis.environment().macros();
        int index = e.name().length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(e.name());
        boolean given = index < macros.arguments().size();
        analysis.useArgument(index);
        if (!given && macros.required() && !analysis.options().isSet("defaultargs")) {
            return new Expansion.Value(
                    analysis.invalid(
                            "D_MACRO_UNDEF",
                            e.span(),
                            "the script was started without argument $" + e.name()));
        }
        String text = given ? macros.arguments().get(index) : "";
        analysis.mean(e.span(), new Meaning.Macro(e.name(), text));
        if (e.quoted()) {
            return new Expansion.Value(new TypedExpression.Text(e.span(), text));
        }
        if (text.isEmpty()) {
            return new Expansion.Value(constant(e.span(), 0));
        }
        return number(e.span(), text);
    }

    /** A number as C writes it with an optional sign, else a name. */
    private Expansion number(Span span, String text) {
        boolean negative = text.startsWith("-");
        String digits = negative || text.startsWith("+") ? text.substring(1) : text;
        if (digits.isEmpty() || !Character.isDigit(digits.charAt(0))) {
            return name(span, text);
        }
        try {
            boolean hex = digits.length() > 2 && digits.toLowerCase(Locale.ROOT).startsWith("0x");
            boolean octal = !hex && digits.length() > 1 && digits.startsWith("0");
            long value =
                    hex
                            ? Long.parseUnsignedLong(digits.substring(2), 16)
                            : Long.parseUnsignedLong(digits, octal ? 8 : 10);
            return new Expansion.Value(constant(span, negative ? -value : value));
        } catch (NumberFormatException e) {
            return new Expansion.Value(
                    analysis.invalid(
                            "D_MACRO_OFLOW",
                            span,
                            "the argument '" + text + "' is no 64-bit number"));
        }
    }

    /** What is neither a number nor a name is a string, with or without quotes around it. */
    private static Expansion name(Span span, String text) {
        boolean isName =
                Character.isJavaIdentifierStart(text.charAt(0))
                        && text.chars()
                                .allMatch(c -> Character.isJavaIdentifierPart(c) && c != '$');
        if (isName) {
            return new Expansion.Name(text);
        }
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        return new Expansion.Value(new TypedExpression.Text(span, bare));
    }

    private static TypedExpression constant(Span span, long value) {
        boolean isInt = value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
        return new TypedExpression.Constant(span, isInt ? Type.Int.INT : Type.Int.LONG, value);
    }

    private static List<String> dollarNames() {
        return NAMES.stream().map(n -> "$" + n).toList();
    }

    static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
