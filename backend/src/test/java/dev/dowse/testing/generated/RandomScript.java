package dev.dowse.testing.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A script whose clauses at BEGIN compute with integers and strings, change variables, aggregate,
 * and print by formats; each line that it prints begins with a number that its text shows.
 */
public final class RandomScript {
    private static final List<String> STRINGS = List.of("s", "t", "this->u", "self->v");

    private final Choices choices;
    private final List<Arithmetic.Variable> variables;
    private final RandomArithmetic arithmetic;
    private final RandomStrings strings;
    private final StringBuilder text = new StringBuilder();
    private final List<String> printed = new ArrayList<>();
    private int lines;

    private RandomScript(long seed) {
        this.choices = new Choices(seed);
        this.variables =
                Stream.concat(
                                IntegerType.ALL.stream().map(type -> variable("", type)),
                                Stream.of(
                                        variable("this->", IntegerType.UINT16_T),
                                        variable("self->", IntegerType.INT32_T)))
                        .toList();
        this.arithmetic = new RandomArithmetic(choices, variables, true);
        this.strings = new RandomStrings(choices, STRINGS);
    }

    /** The same text for the same seed. */
    public static String of(long seed) {
        return new RandomScript(seed).make();
    }

    private Arithmetic.Variable variable(String scope, IntegerType type) {
        long value = type.cut(RandomArithmetic.edge(choices));
        return new Arithmetic.Variable(scope + "a_" + type.spelling(), type, value);
    }

    private String make() {
        text.append("#pragma D option quiet\n");
        if (choices.once(4)) {
            text.append("#pragma D option strsize=").append(choices.from(16, 80)).append('\n');
        }
        text.append("int64_t m[int]; int32_t n[string, int8_t]; string w[int, string];\nBEGIN {");
        variables.forEach(variable -> text.append(' ').append(variable.assignment()));
        STRINGS.forEach(
                s -> text.append("\n%s = %s;".formatted(s, RandomStrings.constant(choices))));
        text.append("\n}\n");
        switch (choices.from(0, 4)) {
            case 0 -> clauses(4, () -> clause(4, this::integers));
            case 1 -> clauses(2, () -> clause(2, this::string));
            case 2 -> clauses(2, () -> clause(1, this::update));
            case 3 -> clauses(3, () -> clause(4, this::format));
            default -> List.of("p", "q").forEach(this::aggregation);
        }
        text.append("BEGIN { exit(%d); }\nEND {\n".formatted(choices.from(0, 3)));
        printed.forEach(text::append);
        return text.append("}\n").toString();
    }

    private static void clauses(int count, Runnable clause) {
        for (int i = 0; i < count; i++) {
            clause.run();
        }
    }

    private void clause(int statements, Runnable statement) {
        text.append("BEGIN {\n");
        for (int i = 0; i < statements; i++) {
            statement.run();
        }
        text.append("}\n");
    }

    private String integer() {
        return arithmetic.make(choices.from(1, 3)).text();
    }

    private void print(String format, String... arguments) {
        text.append("printf(\"%d: %s\\n\", ".formatted(++lines, format));
        text.append(String.join(", ", arguments)).append(");\n");
    }

    private void integers() {
        print("%d %u %x", integer(), integer(), integer());
    }

    private void string() {
        print("[%s] %d", strings.make(2), strings.number(2));
    }

    private void format() {
        String flags = choices.of("", "-", "0", "+", " ", "#", "-#", "+0");
        String width = choices.once(2) ? "" : Integer.toString(choices.from(1, 14));
        String precision = choices.once(2) ? "" : "." + choices.from(0, 9);
        String sizes = width + precision;
        Arithmetic.Variable variable = choices.of(variables);
        String number =
                switch (variable.type()) {
                    case INT64_T -> choices.of("d", "lld", "i");
                    case UINT64_T -> choices.of("x", "llx", "u");
                    case INT16_T -> choices.of("d", "hd", "o");
                    default -> choices.of("d", "i", "u", "o", "x", "X");
                };
        print(
                "[%%%s%s%s] [%%%s%ss]".formatted(flags, sizes, number, choices.of("", "-"), sizes),
                variable.text(),
                choices.of(STRINGS));
    }

    private void update() {
        String name = "x" + lines;
        String element = choices.of("m[%d]", "n[\"k\", %d]").formatted(choices.from(-2, 2));
        String operator = choices.of("+=", "-=", "*=", "|=", "&=", "^=");
        text.append(
                "%s = %s; %s %s %s;\n"
                        .formatted(name, choices.of(variables).text(), name, operator, integer()));
        text.append("%s %s %s;\n".formatted(element, choices.of("=", operator), integer()));
        text.append("w[1, s] = %s;\n".formatted(strings.make(1)));
        print("%d %d [%s]", name + choices.of("", "++", "--"), "++" + element, "w[1, s]");
        print("%d %d", name, element);
    }

    private void aggregation(String name) {
        String function =
                choices.of(
                        "count()",
                        "sum(%s)",
                        "min(%s)",
                        "max(%s)",
                        "avg(%s)",
                        "stddev(%s)",
                        "quantize(%s)",
                        "lquantize(%s, -20, 100, 7)",
                        "llquantize(%s, 10, 0, 4, 20)");
        String keys = choices.of("", "int", "string", "both");
        for (int i = 0; i < 2; i++) {
            clause(
                    3,
                    () ->
                            text.append(
                                    "@%s%s = %s;\n"
                                            .formatted(
                                                    name,
                                                    keys(keys),
                                                    function.formatted(
                                                            choices.of(variables).text()))));
        }
        String keyFormat =
                switch (keys) {
                    case "" -> "";
                    case "int" -> "%d ";
                    case "string" -> "%s ";
                    default -> "%s %4d ";
                };
        printed.add(
                choices.once(3)
                        ? "printa(@%s);\n".formatted(name)
                        : "printa(\"%s: %s%%@%sd\\n\", @%s);\n"
                                .formatted(name, keyFormat, choices.of("", "8", "-8"), name));
    }

    private String keys(String kind) {
        int number = choices.from(-2, 3);
        return switch (kind) {
            case "" -> "";
            case "int" -> "[%d]".formatted(number);
            case "string" -> "[%s]".formatted(choices.of(STRINGS));
            default -> "[%s, %d]".formatted(choices.of("s", "t"), number);
        };
    }
}
