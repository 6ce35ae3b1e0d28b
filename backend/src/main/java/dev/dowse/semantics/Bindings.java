package dev.dowse.semantics;

import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.types.Type;

/** Numbers the bindings of one program, those that come from the D libraries among them. */
final class Bindings {
    private int next;

    Binding fresh(String name, Type type) {
        return new Binding(next++, name, type);
    }

    /** Another binding like {@code pattern}. */
    Binding fresh(Binding pattern) {
        return fresh(pattern.name(), pattern.type());
    }
}
