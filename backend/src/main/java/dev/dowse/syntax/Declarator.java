package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * The part of a declaration that wraps a name: pointers before it, dimensions and parameters behind
 * it. Shapes are listed from the name outwards, as C reads them.
 *
 * @param name missing in an abstract declarator, as in a cast
 */
public record Declarator(Span span, Word name, List<Shape> shapes, Optional<Expression> bitWidth)
        implements Node {
    public Declarator {
        shapes = List.copyOf(shapes);
    }

    /** One step from the declared name towards the base type. */
    public sealed interface Shape {
        /** {@code *}: pointer to what follows. */
        record Pointer() implements Shape {}

        /** {@code [n]}: array; without a dimension for {@code []}. */
        record Array(Optional<Expression> dimension) implements Shape {}

        /** {@code [int, string]}: associative array of a D variable. */
        record Associative(List<TypeName> keys) implements Shape {
            public Associative {
                keys = List.copyOf(keys);
            }
        }

        /** {@code (int, …)}: function. */
        record Function(List<TypeName> parameters, boolean variadic) implements Shape {
            public Function {
                parameters = List.copyOf(parameters);
            }
        }
    }
}
