package dev.dowse.semantics;

import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/** Something that is read, and, where D allows it, written: a variable, a part of one, memory. */
public sealed interface Place {
    /** The type of what lies there. */
    Type type();

    /** The variable that it is, or is a part of; empty for memory. */
    Optional<Variable> variable();

    /** The element of an associative array that it is, or is a part of. */
    default Optional<Element> element() {
        return switch (this) {
            case Element element -> Optional.of(element);
            case Member member -> member.whole().element();
            case Item item -> item.whole().element();
            case Scalar _, Memory _ -> Optional.empty();
        };
    }

    record Scalar(Variable of) implements Place {
        @Override
        public Type type() {
            return of.type();
        }

        @Override
        public Optional<Variable> variable() {
            return Optional.of(of);
        }
    }

    /** An element of an associative array; keys are converted to the array's key types. */
    record Element(Variable of, List<TypedExpression> keys) implements Place {
        public Element {
            keys = List.copyOf(keys);
        }

        @Override
        public Type type() {
            return of.type();
        }

        @Override
        public Optional<Variable> variable() {
            return Optional.of(of);
        }
    }

    /**
     * A member of a variable that is a struct or union.
     *
     * @param whole what it is a member of
     * @param field offsets count from the start of {@code whole}
     */
    record Member(Place whole, Type.Aggregate.Field field) implements Place {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public Optional<Variable> variable() {
            return whole.variable();
        }
    }

    /**
     * An element of a variable that is an array.
     *
     * @param whole of a type that is an array
     * @param index an integer; one that is not constant may lie outside the array
     */
    record Item(Place whole, Type type, TypedExpression index) implements Place {
        @Override
        public Optional<Variable> variable() {
            return whole.variable();
        }
    }

    /**
     * What an address leads to. Elements of arrays in memory are memory at a computed address.
     *
     * @param field where the value lies from there; bits where it is a bit field
     */
    record Memory(TypedExpression address, Type.Aggregate.Field field) implements Place {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public Optional<Variable> variable() {
            return Optional.empty();
        }
    }
}
