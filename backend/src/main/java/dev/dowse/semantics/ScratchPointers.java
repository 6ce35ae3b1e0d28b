package dev.dowse.semantics;

import dev.dowse.source.Span;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * Keeps pointers into scratch memory, which {@code alloca} gives for one clause, apart from all
 * others: a variable holds one kind or the other.
 */
final class ScratchPointers {
    private final Analysis analysis;

    /** Whether what was first assigned to a variable points into scratch memory, by its number. */
    private final Map<Integer, Boolean> kinds = new HashMap<>();

    ScratchPointers(Analysis analysis) {
        this.analysis = analysis;
    }

    /** Notes an assignment; false, with an error told, where it mixes the two kinds. */
    boolean accept(Span span, Place place, TypedExpression value) {
        if (!(place.type().resolved() instanceof Type.Pointer pointer)
                || !Conversions.isPointer(value.type())
                || place.variable().isEmpty()
                || Values.isZero(value)) {
            return true;
        }
        Variable variable = place.variable().get();
        boolean own = Values.space(Values.address(value).type()) == Type.AddressSpace.DTRACE;
        Boolean earlier = kinds.putIfAbsent(variable.id(), own);
        if (earlier != null && earlier != own) {
            analysis.error(
                    "D_ALLOCA_INCOMPAT",
                    span,
                    "'"
                            + variable.name()
                            + "' holds pointers "
                            + (earlier ? "into memory from alloca()" : "to other memory")
                            + " elsewhere; one variable cannot hold both kinds");
            return false;
        }
        boolean fresh = own && pointer.space() != Type.AddressSpace.DTRACE;
        if (fresh && place instanceof Place.Scalar) {
            analysis.scope()
                    .retype(variable, new Type.Pointer(pointer.target(), Type.AddressSpace.DTRACE));
        }
        return true;
    }
}
