package dev.dowse.bpf.verifier;

/** Memory that a pointer points into. */
sealed interface Region {
    /**
     * The 512 bytes of a frame; offsets are negative, from the frame pointer.
     *
     * @param depth how many callers the function has whose frame it is
     */
    record Stack(int depth) implements Region {
        static final int SIZE = 512;

        @Override
        public String toString() {
            return depth == 0 ? "the stack" : "the stack of a function";
        }
    }

    /** What the program was called with. */
    record Context() implements Region {
        @Override
        public String toString() {
            return "the context";
        }
    }

    /**
     * One value of a map.
     *
     * @param size bytes
     */
    record MapValue(int map, String name, int size) implements Region {
        @Override
        public String toString() {
            return "a value of map " + name;
        }
    }

    /** The current task, as {@code bpf_get_current_task_btf()} returns it. */
    record Task() implements Region {
        @Override
        public String toString() {
            return "the current task";
        }
    }

    /** The user registers of a task: {@code struct pt_regs}. */
    record UserRegisters() implements Region {
        static final int SIZE = 168;

        @Override
        public String toString() {
            return "the user registers";
        }
    }
}
