package dev.dowse.semantics;

import dev.dowse.types.BasicTypes;
import dev.dowse.types.NamedTypes;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the types that the catalogue's tables spell in C, as the target knows them. */
final class TypeSpelling {
    private final Analysis analysis;

    TypeSpelling(Analysis analysis) {
        this.analysis = analysis;
    }

    /**
     * The type that {@code text} spells; {@link Type.Unknown} where the target has none of that
     * name.
     *
     * @param space whose memory pointers lead to
     */
    Type type(String text, Type.AddressSpace space) {
        if (text.contains("(*)")) {
            return new Type.Pointer(new Type.Function(new Type.Void(), List.of(), false), space);
        }
        List<String> words = new ArrayList<>();
        int stars = 0;
        for (String word : text.replace("*", " * ").strip().split("\\s+", -1)) {
            if (word.equals("*")) {
                stars++;
            } else if (!word.equals("const")) {
                words.add(word);
            }
        }
        Type type = base(words);
        for (int i = 0; i < stars; i++) {
            type = new Type.Pointer(type, space);
        }
        return type;
    }

    private Type base(List<String> words) {
        String last = words.getLast();
        boolean tagged =
                words.size() == 2 && List.of("struct", "union", "enum").contains(words.getFirst());
        if (tagged) {
            return analysis.environment()
                    .types()
                    .tagged(words.getFirst(), last)
                    .orElseGet(() ->
                            words.getFirst().equals("enum")
                                    ? Type.Int.UINT
                                    : Type.Aggregate.incomplete(words.getFirst(), last));
        }
        Optional<Type> named =
                words.size() == 1
                        ? NamedTypes.find(last)
                                .or(() -> analysis.library().type(last))
                                .or(() -> analysis.environment().types().typedef(last))
                        : Optional.empty();
        return BasicTypes.of(words).or(() -> named).orElseGet(Type.Unknown::new);
    }
}
