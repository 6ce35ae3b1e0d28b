package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Conversions;
import dev.dowse.types.FormatParser;
import dev.dowse.types.NamedTypes;
import dev.dowse.types.PrintfFormat;
import dev.dowse.types.PrintfFormat.Segment.Conversion;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks formats against what they print (D guide, "Output Formatting"). */
final class Formats {
    /** A format with its arguments, each in the type it is printed as. */
    record Checked(PrintfFormat format, List<TypedExpression> values) {
        Checked {
            values = List.copyOf(values);
        }
    }

    private final Analysis analysis;

    Formats(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The format in a string constant; empty where it has flaws, which have been told. */
    Optional<PrintfFormat> parse(Expression literal, String text) {
        if (text.isEmpty()) {
            analysis.error("D_PRINTF_FMT_EMPTY", literal.span(), "the format is empty");
            return Optional.empty();
        }
        FormatParser.Parsed parsed = FormatParser.parse(text);
        for (FormatParser.Flaw flaw : parsed.flaws()) {
            analysis.error(
                    "D_SYNTAX", within(literal, text, flaw.start(), flaw.end()), flaw.message());
        }
        return parsed.flaws().isEmpty() ? Optional.of(parsed.format()) : Optional.empty();
    }

    /** Where a piece of the format stands in the source, if it stands there as it is. */
    private Span within(Expression literal, String text, int start, int end) {
        Span whole = Names.bare(literal).span();
        String written = analysis.source().slice(whole);
        String piece = text.substring(start, end);
        List<Integer> inText = places(text, piece);
        List<Integer> inSource = places(written, piece);
        int index = inText.indexOf(start);
        if (piece.isEmpty() || index < 0 || inText.size() != inSource.size()) {
            return whole;
        }
        int at = whole.start() + inSource.get(index);
        return new Span(at, at + piece.length());
    }

    private static List<Integer> places(String text, String piece) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            places.add(at);
        }
        return places;
    }

    /** The arguments of {@code printf} beside its format; empty where an error was told. */
    Optional<Checked> checked(
            Expression literal,
            String function,
            PrintfFormat format,
            List<TypedExpression> arguments) {
        int next = 0;
        for (Conversion conversion : conversions(format)) {
            Span where = within(literal, format.text(), conversion.start(), conversion.end());
            if (conversion.isAggregation()) {
                analysis.error(
                        "D_PRINTF_AGG_CONV",
                        where,
                        "'%@' prints the value of an aggregation and belongs to printa()");
                return Optional.empty();
            }
            int stars = stars(conversion);
            if (!widths(where, conversion, arguments, next, stars)) {
                return Optional.empty();
            }
            next += stars;
            if (next >= arguments.size()) {
                analysis.error(
                        "D_PRINTF_ARG_PROTO",
                        where,
                        "there is no argument for '" + text(conversion) + "'");
                return Optional.empty();
            }
            if (!fits(where, function, conversion, arguments.get(next))) {
                return Optional.empty();
            }
            next++;
        }
        return next < arguments.size()
                ? extra(function, arguments.get(next), next)
                : complete(format, arguments);
    }

    private Optional<Checked> extra(String function, TypedExpression first, int wanted) {
        analysis.error(
                "D_PRINTF_ARG_EXTRA",
                first.span(),
                "the format of "
                        + function
                        + "() prints "
                        + wanted
                        + (wanted == 1 ? " argument" : " arguments")
                        + "; this one is too many");
        return Optional.empty();
    }

    private Optional<Checked> complete(PrintfFormat format, List<TypedExpression> arguments) {
        if (arguments.stream().anyMatch(Values::isInvalid)) {
            return Optional.empty();
        }
        return Optional.of(new Checked(format, arguments));
    }

    private static List<Conversion> conversions(PrintfFormat format) {
        List<Conversion> found = new ArrayList<>();
        for (PrintfFormat.Segment segment : format.segments()) {
            if (segment instanceof Conversion conversion) {
                found.add(conversion);
            }
        }
        return found;
    }

    private static int stars(Conversion conversion) {
        return (conversion.width() == Conversion.STAR ? 1 : 0)
                + (conversion.precision() == Conversion.STAR ? 1 : 0);
    }

    private boolean widths(
            Span where,
            Conversion conversion,
            List<TypedExpression> arguments,
            int first,
            int count) {
        for (int i = first; i < first + count; i++) {
            if (i >= arguments.size()) {
                analysis.error(
                        "D_PRINTF_DYN_PROTO",
                        where,
                        "there is no argument for the '*' of '" + text(conversion) + "'");
                return false;
            }
            TypedExpression argument = arguments.get(i);
            if (!Conversions.isInteger(argument.type())) {
                analysis.error(
                        "D_PRINTF_DYN_TYPE",
                        argument.span(),
                        "the '*' of '"
                                + text(conversion)
                                + "' needs a number, not '"
                                + argument.type().name()
                                + "'");
                return false;
            }
        }
        return true;
    }

    private boolean fits(
            Span where, String function, Conversion conversion, TypedExpression argument) {
        Type type = argument.type();
        if (Conversions.isUnknown(type) || isPrintable(conversion, type)) {
            return true;
        }
        Optional<String> wanted = specifier(conversion, type);
        Diagnostic finding =
                Diagnostic.error(
                                "D_PRINTF_ARG_TYPE",
                                argument.span(),
                                "'"
                                        + text(conversion)
                                        + "' of "
                                        + function
                                        + "() cannot print '"
                                        + type.name()
                                        + "'"
                                        + advice(conversion, type))
                        .withRelated(where, "the conversion");
        analysis.tell(
                wanted.flatMap(w -> fix(where, conversion, w))
                        .map(finding::withFix)
                        .orElse(finding));
        return false;
    }

    private static String advice(Conversion conversion, Type type) {
        boolean text = "sS".contains(conversion.specifier());
        if (text && Conversions.isInteger(type)) {
            return "; use %d, or copyinstr() for an address";
        }
        return specifier(conversion, type)
                .map(w -> "; use %" + w)
                .orElse(text && Conversions.isStringLike(type) ? "; use stringof()" : "");
    }

    /** What prints any value of a type; an integer keeps its base. */
    private static Optional<String> specifier(Conversion conversion, Type type) {
        if (Conversions.isString(type)) {
            return Optional.of("s");
        }
        if (Conversions.isInteger(type)) {
            boolean number = "diouxX".contains(conversion.specifier());
            return Optional.of(number ? conversion.specifier() : "d");
        }
        return NamedTypes.STACK.isLike(type) ? Optional.of("k") : Optional.empty();
    }

    /** Another conversion, with the flags and width that the author wrote. */
    private Optional<Fix> fix(Span where, Conversion conversion, String wanted) {
        String written = analysis.source().slice(where);
        String specifier = conversion.length() + conversion.specifier();
        Span end = new Span(Math.max(where.start(), where.end() - specifier.length()), where.end());
        return written.startsWith("%") && written.endsWith(specifier)
                ? Optional.of(Fix.replace("Print it with %" + wanted, end, wanted))
                : Optional.empty();
    }

    /** The table of the reference: which conversion takes which type. */
    static boolean isPrintable(Conversion conversion, Type type) {
        String name = conversion.length() + conversion.specifier();
        boolean integer = Conversions.isInteger(type);
        return switch (name) {
            case "d", "i", "o", "u", "x", "X" -> integer;
            case "c", "C" -> integer && type.size() <= 4;
            case "s", "S" -> isText(type);
            case "p" -> integer || Conversions.isPointer(type);
            case "a" -> integer || Conversions.isPointer(type) || NamedTypes.SYMBOL.isLike(type);
            case "A" ->
                    integer || Conversions.isPointer(type) || NamedTypes.USER_SYMBOL.isLike(type);
            case "k" -> NamedTypes.STACK.isLike(type);
            case "T", "Y" -> integer && type.size() == 8;
            case "hd", "hi" -> isInt(type, 2, true);
            case "ho", "hu" -> isInt(type, 2, false);
            case "hx", "hX" -> integer && type.size() == 2;
            case "ld", "li", "lld", "lli" -> isInt(type, 8, true);
            case "lo", "lu", "llo", "llu" -> isInt(type, 8, false);
            case "lx", "lX", "llx", "llX" -> integer && type.size() == 8;
            case "lc", "wc" -> isInt(type, 4, true);
            case "ls", "ws" ->
                    type.resolved() instanceof Type.Array a
                            && Conversions.isInteger(a.element())
                            && a.element().size() == 4;
            default -> type.resolved() instanceof Type.Float;
        };
    }

    private static boolean isText(Type type) {
        return Conversions.isString(type)
                || (type.resolved() instanceof Type.Array && Conversions.isStringLike(type));
    }

    private static boolean isInt(Type type, int size, boolean signed) {
        return Conversions.isInteger(type)
                && type.size() == size
                && Conversions.isSigned(type) == signed;
    }

    /**
     * A {@code printa} format: keys in order, {@code %@} for values; false where an error was told.
     */
    boolean fits(Expression literal, PrintfFormat format, List<AggregationVariable> aggregations) {
        return aggregations.stream().allMatch(a -> keysFit(literal, format, a));
    }

    private boolean keysFit(
            Expression literal, PrintfFormat format, AggregationVariable aggregation) {
        int next = 0;
        Type value =
                switch (aggregation.function()) {
                    case COUNT -> Type.Int.UINT64;
                    case AVG, LLQUANTIZE, LQUANTIZE, MAX, MIN, QUANTIZE, STDDEV, SUM ->
                            Type.Int.INT64;
                };
        for (Conversion conversion : conversions(format)) {
            Span where = within(literal, format.text(), conversion.start(), conversion.end());
            next += stars(conversion);
            boolean isValue = conversion.isAggregation();
            if (!isValue && next >= aggregation.keys().size()) {
                analysis.error(
                        "D_PRINTF_ARG_PROTO",
                        where,
                        "'@"
                                + aggregation.name()
                                + "' has no key for '"
                                + text(conversion)
                                + "'; its value is printed with '%@'");
                return false;
            }
            Type type = isValue ? value : aggregation.keys().get(next);
            next += isValue ? 0 : 1;
            if (!Conversions.isUnknown(type) && !isPrintable(conversion, type)) {
                analysis.error(
                        "D_PRINTF_ARG_TYPE",
                        where,
                        "'"
                                + text(conversion)
                                + "' cannot print "
                                + (isValue ? "the value of '@" : "key " + next + " of '@")
                                + aggregation.name()
                                + "', which is '"
                                + type.name()
                                + "'");
                return false;
            }
        }
        return true;
    }

    /** Whether aggregations can be printed side by side; false where an error was told. */
    boolean sameKeys(Expression.Call call, List<AggregationVariable> aggregations) {
        AggregationVariable first = aggregations.getFirst();
        for (AggregationVariable other : aggregations.subList(1, aggregations.size())) {
            if (other.keys().size() != first.keys().size()) {
                analysis.error(
                        "D_PRINTA_AGGKEY",
                        call.span(),
                        "'@"
                                + first.name()
                                + "' has "
                                + Values.count(first.keys().size(), "key")
                                + " and '@"
                                + other.name()
                                + "' has "
                                + other.keys().size()
                                + "; printed together they must have the same");
                return false;
            }
            for (int i = 0; i < first.keys().size(); i++) {
                if (!Conversions.isAssignable(first.keys().get(i), other.keys().get(i), false)) {
                    analysis.error(
                            "D_PRINTA_AGGPROTO",
                            call.span(),
                            "key "
                                    + (i + 1)
                                    + " of '@"
                                    + first.name()
                                    + "' is '"
                                    + Values.keyType(first.keys().get(i))
                                    + "', of '@"
                                    + other.name()
                                    + "' it is '"
                                    + Values.keyType(other.keys().get(i))
                                    + "'");
                    return false;
                }
            }
        }
        return true;
    }

    private static String text(Conversion conversion) {
        return "%" + conversion.length() + conversion.specifier();
    }
}
