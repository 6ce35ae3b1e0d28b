package dev.dowse.types;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types that C's keywords spell, in any order of the keywords. */
public final class BasicTypes {
    private static final Map<String, Type> BY_SORTED_WORDS =
            Map.ofEntries(
                    Map.entry("char", Type.Int.CHAR),
                    Map.entry("char signed", new Type.Int("signed char", 1, true)),
                    Map.entry("char unsigned", new Type.Int("unsigned char", 1, false)),
                    Map.entry("short", new Type.Int("short", 2, true)),
                    Map.entry("short unsigned", new Type.Int("unsigned short", 2, false)),
                    Map.entry("", Type.Int.INT),
                    Map.entry("unsigned", Type.Int.UINT),
                    Map.entry("long", Type.Int.LONG),
                    Map.entry("long unsigned", Type.Int.ULONG),
                    Map.entry("long long", new Type.Int("long long", 8, true)),
                    Map.entry("long long unsigned", new Type.Int("unsigned long long", 8, false)),
                    Map.entry("float", new Type.Float("float", 4)),
                    Map.entry("double", new Type.Float("double", 8)),
                    Map.entry("double long", new Type.Float("long double", 16)),
                    Map.entry("void", new Type.Void()),
                    Map.entry("string", new Type.Str()),
                    Map.entry("_Bool", new Type.Int("_Bool", 1, false)));

    private static final Set<String> WORDS =
            Set.of(
                    "char",
                    "short",
                    "int",
                    "long",
                    "signed",
                    "unsigned",
                    "float",
                    "double",
                    "void",
                    "string",
                    "_Bool");

    private BasicTypes() {}

    /** True for a keyword that takes part in the spelling of a basic type. */
    public static boolean isWord(String keyword) {
        return WORDS.contains(keyword);
    }

    /**
     * The type of {@code words}, such as {@code unsigned long}; empty where they do not combine.
     */
    public static Optional<Type> of(List<String> words) {
        if (words.isEmpty() || words.stream().filter("int"::equals).count() > 1) {
            return Optional.empty();
        }
        boolean plain = words.stream().anyMatch(BasicTypes::excludesInt);
        if (plain && words.contains("int")) {
            return Optional.empty();
        }
        if (words.contains("signed") && words.contains("unsigned")) {
            return Optional.empty();
        }
        boolean isChar = words.contains("char");
        List<String> telling =
                words.stream()
                        .filter(w -> !w.equals("int") && (isChar || !w.equals("signed")))
                        .sorted()
                        .toList();
        return Optional.ofNullable(BY_SORTED_WORDS.get(String.join(" ", telling)));
    }

    private static boolean excludesInt(String word) {
        return !Set.of("int", "short", "long", "signed", "unsigned").contains(word);
    }
}
