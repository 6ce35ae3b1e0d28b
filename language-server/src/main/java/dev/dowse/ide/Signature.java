package dev.dowse.ide;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.Subroutine;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the call at the cursor is written. Behind the format of {@code printf} each conversion is a
 * parameter.
 *
 * @param label the whole signature
 * @param parameters places inside the label
 * @param active which parameter the cursor is in; behind the last where there are too many
 */
public record Signature(
        String label, List<Span> parameters, int active, Optional<Completion.Page> page) {
    private static final Pattern CONVERSION =
            Pattern.compile("%[-+ #0']*(\\*|[0-9]+)?(\\.(\\*|[0-9]+)?)?([hlLqjzt]*[a-zA-Z@]|%)");

    public Signature {
        parameters = List.copyOf(parameters);
    }

    /** The signature of the innermost call around an offset. */
    public static Optional<Signature> at(Snapshot snapshot, int offset) {
        String text = snapshot.source().text();
        Surroundings around = Surroundings.at(text, offset);
        return around.call().flatMap(call -> of(call, text));
    }

    private static Optional<Signature> of(Surroundings.OpenCall call, String text) {
        String name = call.function();
        Optional<Signature> aggregating =
                AggregatingFunction.named(name)
                        .map(f -> plain(call, f.prototype(), Topic.AGGREGATION));
        Optional<Signature> action =
                Action.named(name)
                        .map(f ->
                                name.equals("printf")
                                        ? printf(call, text)
                                        : plain(call, f.prototype(), Topic.ACTION));
        return Subroutine.named(name)
                .map(f -> plain(call, f.prototype(), Topic.FUNCTION))
                .or(() -> action)
                .or(() -> aggregating);
    }

    /** {@code string(int, [int])} as a declaration: {@code string name(int, [int])}. */
    static String label(String name, String prototype) {
        int open = prototype.indexOf('(');
        String result = prototype.substring(0, open);
        String parameters = prototype.substring(open).replace("@", "value");
        return result + (result.endsWith("*") ? "" : " ") + name + parameters;
    }

    private static Signature plain(Surroundings.OpenCall call, String prototype, Topic topic) {
        String label = label(call.function(), prototype);
        int open = label.indexOf('(', label.indexOf(call.function()));
        List<Span> parameters = pieces(label, open + 1, label.length() - 1);
        boolean variadic = label.endsWith("...)");
        int active = variadic ? Math.min(call.argument(), parameters.size() - 1) : call.argument();
        return new Signature(label, parameters, active, page(topic, call));
    }

    private static List<Span> pieces(String label, int from, int to) {
        List<Span> pieces = new ArrayList<>();
        int start = from;
        while (start < to) {
            int comma = label.indexOf(", ", start);
            int end = comma < 0 || comma > to ? to : comma;
            pieces.add(new Span(start, end));
            start = end + 2;
        }
        return pieces;
    }

    private static Signature printf(Surroundings.OpenCall call, String text) {
        StringBuilder label = new StringBuilder("void printf(");
        List<Span> parameters = new ArrayList<>();
        parameters.add(append(label, "format"));
        for (String conversion : conversions(text, call.open() + 1)) {
            label.append(", ");
            parameters.add(append(label, conversion));
        }
        label.append(')');
        return new Signature(
                label.toString(), parameters, call.argument(), page(Topic.ACTION, call));
    }

    private static Span append(StringBuilder label, String piece) {
        int start = label.length();
        label.append(piece);
        return new Span(start, label.length());
    }

    /** What the format behind the parenthesis takes, a width given by {@code *} included. */
    private static List<String> conversions(String text, int from) {
        int open = from;
        while (open < text.length() && Character.isWhitespace(text.charAt(open))) {
            open++;
        }
        if (open >= text.length() || text.charAt(open) != '"') {
            return List.of("…");
        }
        int close = open + 1;
        while (close < text.length() && "\"\n".indexOf(text.charAt(close)) < 0) {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        List<String> all = new ArrayList<>();
        Matcher found =
                CONVERSION.matcher(text.substring(open + 1, Math.min(close, text.length())));
        while (found.find()) {
            String conversion = found.group();
            conversion.chars().filter(c -> c == '*').forEach(star -> all.add("int *"));
            if (!conversion.endsWith("%")) {
                all.add(conversion);
            }
        }
        return all;
    }

    private static Optional<Completion.Page> page(Topic topic, Surroundings.OpenCall call) {
        return Optional.of(new Completion.Page(topic, call.function()));
    }
}
