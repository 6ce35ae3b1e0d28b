package dev.dowse.semantics;

import dev.dowse.types.Type;
import java.util.List;

/** What {@code args[]} holds at one probe. */
record Signature(List<Parameter> parameters) {
    /**
     * One element.
     *
     * @param nativeType what the probe hands over
     * @param type what the script sees; another than {@code nativeType} where it is translated
     * @param index the {@code argN} that it is made of
     */
    record Parameter(Type nativeType, Type type, int index) {
        /** An element that is not translated. */
        static Parameter plain(Type type, int index) {
            return new Parameter(type, type, index);
        }
    }

    Signature {
        parameters = List.copyOf(parameters);
    }

    int count() {
        return parameters.size();
    }
}
