package dev.dowse.constraints;

import dev.dowse.layout.KeyLayout;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import java.util.List;

/**
 * The key of an array or aggregation where it is used.
 *
 * @param prefix bytes that the key starts with
 * @param sizes bytes of each component
 */
record KeyUse(String name, int prefix, List<TypedExpression> keys, List<Integer> sizes) {
    KeyUse {
        keys = List.copyOf(keys);
        sizes = List.copyOf(sizes);
    }

    /** Bytes of the whole key. */
    int size() {
        List<Type> types = keys.stream().map(TypedExpression::type).toList();
        return KeyLayout.of(types, sizes, prefix).size();
    }

    Span span() {
        return keys.getFirst().span().union(keys.getLast().span());
    }
}
