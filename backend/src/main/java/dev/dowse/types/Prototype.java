package dev.dowse.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The signature of a function of the catalogue: C's notation with {@code @} for a value of any
 * type, brackets around what may be left out, and {@code ...}.
 *
 * @param variadic true where any number of values may follow the parameters
 */
public record Prototype(Type result, List<Parameter> parameters, boolean variadic) {
    /** One parameter; without a type it takes anything. */
    public record Parameter(Optional<Type> type, boolean optional) {}

    public Prototype {
        parameters = List.copyOf(parameters);
    }

    /** How many arguments there must be. */
    public int least() {
        return (int) parameters.stream().filter(p -> !p.optional()).count();
    }

    /** How many arguments there may be; {@link Integer#MAX_VALUE} where variadic. */
    public int most() {
        return variadic ? Integer.MAX_VALUE : parameters.size();
    }

    /** Reads {@code string(const char *, int, [int])}. */
    public static Prototype of(String spelling) {
        int open = spelling.indexOf('(');
        int close = spelling.lastIndexOf(')');
        List<Parameter> parameters = new ArrayList<>();
        boolean variadic = false;
        for (String each : spelling.substring(open + 1, close).split(",", -1)) {
            String text = each.strip();
            if (text.equals("...")) {
                variadic = true;
            } else if (text.equals("@")) {
                parameters.add(new Parameter(Optional.empty(), false));
            } else if (!text.isEmpty()) {
                parameters.add(parameter(text));
            }
        }
        return new Prototype(type(spelling.substring(0, open)), parameters, variadic);
    }

    private static Parameter parameter(String text) {
        boolean optional = text.startsWith("[");
        String bare = optional ? text.substring(1, text.length() - 1) : text;
        return new Parameter(Optional.of(type(bare)), optional);
    }

    /**
     * The type that the catalogue spells {@code text}; a kernel's structure has no members here,
     * and a name nobody knows is {@link Type.Unknown}.
     */
    public static Type type(String text) {
        String bare = text.replace("vmlinux`", "").replace("*", " * ").strip();
        List<String> words = new ArrayList<>();
        int stars = 0;
        for (String word : bare.split("\\s+", -1)) {
            if (word.equals("*")) {
                stars++;
            } else if (!word.equals("const") && !word.isEmpty()) {
                words.add(word);
            }
        }
        Type type = base(words);
        for (int i = 0; i < stars; i++) {
            type = new Type.Pointer(type, Type.AddressSpace.KERNEL);
        }
        return type;
    }

    private static Type base(List<String> words) {
        String first = words.isEmpty() ? "" : words.getFirst().toLowerCase(Locale.ROOT);
        if (words.size() == 2 && (first.equals("struct") || first.equals("union"))) {
            return new Type.Aggregate(first, words.get(1), 0, 0, List.of());
        }
        return BasicTypes.of(words)
                .or(() -> words.size() == 1 ? NamedTypes.find(words.getFirst()) : Optional.empty())
                .orElseGet(Type.Unknown::new);
    }
}
