package dev.dowse.codegen;

import dev.dowse.semantics.Layout;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * What is reached of a variable: all of it, or a member or element some bytes behind its start.
 *
 * @param root the variable, or the element of an associative array
 * @param type of what is reached
 * @param offset bytes from the start, as far as they are constant
 * @param steps what an index adds when the program runs
 */
record Part(Place root, Type type, int offset, Bits bits, List<Step> steps) {
    /**
     * An index that is not constant.
     *
     * @param size bytes of one element
     * @param length how many there are; 0 or 1 where nobody knows
     */
    record Step(TypedExpression index, int size, int length) {}

    Part {
        steps = List.copyOf(steps);
    }

    static Part of(Place place, int strsize) {
        return switch (place) {
            case Place.Scalar ignored -> whole(place);
            case Place.Element ignored -> whole(place);
            case Place.Member member -> {
                Part outer = of(member.whole(), strsize);
                Type.Aggregate.Field field = member.field();
                yield new Part(
                        outer.root,
                        field.type(),
                        outer.offset + field.offset(),
                        Bits.of(field),
                        outer.steps);
            }
            case Place.Item item -> of(item, strsize);
            case Place.Memory ignored -> throw new IllegalStateException("no variable: " + place);
        };
    }

    private static Part whole(Place place) {
        return new Part(place, place.type(), 0, bits(place.type()), List.of());
    }

    private static Bits bits(Type type) {
        return new Bits(Shape.of(type), 0, 0);
    }

    private static Part of(Place.Item item, int strsize) {
        Part outer = of(item.whole(), strsize);
        int size = Math.toIntExact(Layout.size(item.type(), strsize));
        int length = outer.type.resolved() instanceof Type.Array array ? array.length() : 0;
        List<Step> steps = new ArrayList<>(outer.steps);
        int offset = outer.offset;
        if (item.index() instanceof TypedExpression.Constant c
                && c.value() >= 0
                && c.value() < length) {
            offset += Math.toIntExact(c.value() * size);
        } else {
            steps.add(new Step(item.index(), size, length));
        }
        return new Part(outer.root, item.type(), offset, bits(item.type()), steps);
    }

    boolean isWhole() {
        return steps.isEmpty() && offset == 0 && !bits.isPart() && root.type().equals(type);
    }

    /** Whether an integer there can be loaded from, and stored to, a place known now. */
    boolean isFixed() {
        return steps.isEmpty() && !bits.isPart();
    }
}
