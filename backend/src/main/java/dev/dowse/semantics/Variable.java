package dev.dowse.semantics;

import dev.dowse.source.Span;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Type;
import java.util.List;

/**
 * A variable of the script.
 *
 * @param id its number among all variables of the program, from 0
 * @param name without {@code self->} or {@code this->}
 * @param keys the types of the tuple of an associative array; empty for a scalar
 * @param declared where it was declared or first assigned
 */
public record Variable(
        int id, String name, VariableScope scope, Type type, List<Type> keys, Span declared) {
    public Variable {
        keys = List.copyOf(keys);
    }

    public boolean isAssociative() {
        return !keys.isEmpty();
    }
}
