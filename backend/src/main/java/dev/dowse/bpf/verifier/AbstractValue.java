package dev.dowse.bpf.verifier;

/** What is known of the content of a register or a stack slot. */
sealed interface AbstractValue
        permits Scalar,
                AbstractValue.Unset,
                AbstractValue.Pointer,
                AbstractValue.MaybeNull,
                AbstractValue.MapHandle,
                AbstractValue.FunctionHandle {

    /** Nothing has been written here, or what was may not be read any more. */
    record Unset() implements AbstractValue {
        @Override
        public String toString() {
            return "nothing";
        }
    }

    /**
     * An address in a region: {@code fixed + variable} bytes from its start (for the stack: from
     * its end). Constants and numbers that are not known are kept apart because the kernel judges
     * them apart.
     */
    record Pointer(Region region, int fixed, Scalar variable) implements AbstractValue {
        static Pointer to(Region region, int fixed) {
            return new Pointer(region, fixed, Scalar.of(0));
        }

        /** Whether the place in the region is known, as it must be but in map values. */
        boolean isExact() {
            return variable.isConstant();
        }

        @Override
        public String toString() {
            return "the address of " + region;
        }
    }

    /**
     * What a look-up returned: null, or the start of a region.
     *
     * @param origin tells copies of one result from others, so that one test settles them all
     */
    record MaybeNull(Region region, int origin) implements AbstractValue {
        @Override
        public String toString() {
            return "the address of " + region + ", or null where there is none";
        }
    }

    /** A map itself, as helpers take it. */
    record MapHandle(int map) implements AbstractValue {
        @Override
        public String toString() {
            return "a map";
        }
    }

    /**
     * A function of the program, as helpers take it.
     *
     * @param slot where it starts
     */
    record FunctionHandle(int slot) implements AbstractValue {
        @Override
        public String toString() {
            return "a function";
        }
    }
}
