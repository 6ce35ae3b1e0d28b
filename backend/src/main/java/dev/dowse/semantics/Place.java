package dev.dowse.semantics;

import java.util.List;

/** What an assignment writes to. */
public sealed interface Place {
    Variable variable();

    record Scalar(Variable variable) implements Place {}

    /** An element of an associative array; keys are converted to the array's key types. */
    record Element(Variable variable, List<TypedExpression> keys) implements Place {
        public Element {
            keys = List.copyOf(keys);
        }
    }
}
