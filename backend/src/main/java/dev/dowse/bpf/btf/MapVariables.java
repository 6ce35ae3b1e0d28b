package dev.dowse.bpf.btf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The maps that an ELF file describes in its BTF: variables of the section {@code .maps}, whose
 * types have a member for each number.
 */
public final class MapVariables {
    private static final String SECTION = ".maps";
    private static final int WORDS_OF_AN_ENTRY = 3;
    private static final int DEEPEST = 16;

    private final Btf types;

    private MapVariables(Btf types) {
        this.types = types;
    }

    /** The numbers of each map by their names, such as {@code max_entries}, by the map's name. */
    public static Map<String, Map<String, Integer>> of(Btf types) {
        MapVariables variables = new MapVariables(types);
        Map<String, Map<String, Integer>> maps = new LinkedHashMap<>();
        types.named(SECTION)
                .filter(id -> types.kind(id) == BtfKind.DATASEC)
                .flatMap(variables::entries)
                .filter(id -> types.contains(id) && types.kind(id) == BtfKind.VAR)
                .forEach(variable ->
                        maps.put(
                                types.name(variable),
                                variables.numbers(types.sizeOrType(variable))));
        return maps;
    }

    private IntStream entries(int section) {
        return IntStream.range(0, types.entries(section))
                .map(i -> types.word(section, i * WORDS_OF_AN_ENTRY));
    }

    private Map<String, Integer> numbers(int type) {
        int struct = plain(type);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        if (types.kind(struct) == BtfKind.STRUCT) {
            for (int i = 0; i < types.entries(struct); i++) {
                String name = types.text(types.word(struct, i * WORDS_OF_AN_ENTRY));
                number(name, types.word(struct, i * WORDS_OF_AN_ENTRY + 1))
                        .ifPresent(value -> numbers.put(sized(name), value));
            }
        }
        return numbers;
    }

    /** A member says its number as the length of an array, or as the size of a key or value. */
    private OptionalInt number(String name, int member) {
        int pointer = plain(member);
        if (types.kind(pointer) != BtfKind.PTR) {
            return OptionalInt.empty();
        }
        if (name.equals("key") || name.equals("value")) {
            return size(types.sizeOrType(pointer), DEEPEST);
        }
        int array = plain(types.sizeOrType(pointer));
        return types.kind(array) == BtfKind.ARRAY
                ? OptionalInt.of(types.word(array, 2))
                : OptionalInt.empty();
    }

    private static String sized(String name) {
        return name.equals("key") || name.equals("value") ? name + "_size" : name;
    }

    /**
     * The size of a type of at most so many arrays in each other: a file may have one in itself.
     */
    private OptionalInt size(int type, int depth) {
        int plain = depth == 0 ? 0 : plain(type);
        return switch (types.kind(plain)) {
            case INT, STRUCT, UNION, ENUM, ENUM64, FLOAT -> OptionalInt.of(types.sizeOrType(plain));
            case PTR -> OptionalInt.of(Long.BYTES);
            case ARRAY -> {
                OptionalInt element = size(types.word(plain, 0), depth - 1);
                yield element.isEmpty()
                        ? element
                        : OptionalInt.of(element.getAsInt() * types.word(plain, 2));
            }
            case VOID,
                    FWD,
                    TYPEDEF,
                    VOLATILE,
                    CONST,
                    RESTRICT,
                    FUNC,
                    FUNC_PROTO,
                    VAR,
                    DATASEC,
                    DECL_TAG,
                    TYPE_TAG ->
                    OptionalInt.empty();
        };
    }

    /** The type without its names and qualifiers; as many as a file can have, should they recur. */
    private int plain(int type) {
        int plain = type;
        for (int i = 0; i < types.count() && isTransparent(plain); i++) {
            plain = types.sizeOrType(plain);
        }
        return types.contains(plain) ? plain : 0;
    }

    private boolean isTransparent(int type) {
        return types.contains(type)
                && switch (types.kind(type)) {
                    case TYPEDEF, VOLATILE, CONST, RESTRICT, TYPE_TAG -> true;
                    case VOID,
                            INT,
                            PTR,
                            ARRAY,
                            STRUCT,
                            UNION,
                            ENUM,
                            FWD,
                            FUNC,
                            FUNC_PROTO,
                            VAR,
                            DATASEC,
                            FLOAT,
                            DECL_TAG,
                            ENUM64 ->
                            false;
                };
    }
}
