package dev.dowse.semantics;

import dev.dowse.catalog.ProbeSite;
import java.util.List;
import java.util.Optional;

/**
 * How a firing of one probe becomes one of another.
 *
 * @param site where it fires
 * @param when what must hold
 * @param arguments what each {@code argN} is; the rest are 0
 */
public record Derivation(
        ProbeSite site, Optional<TypedExpression> when, List<TypedExpression> arguments) {
    public Derivation {
        arguments = List.copyOf(arguments);
    }
}
