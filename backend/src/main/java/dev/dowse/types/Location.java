package dev.dowse.types;

/**
 * What {@code stack()}, {@code ustack()}, {@code sym()} and their like yield: addresses of code or
 * data that are recorded as numbers and told by name when they are printed.
 *
 * @param kind whose addresses they are, and what is told of them
 * @param frames how many addresses there is room for; 0 where only the kind counts
 */
public record Location(Kind kind, int frames) implements Type {
    private static final int WORD = 8;

    /** What is told of an address. */
    public enum Kind {
        /** All frames of the kernel's stack. */
        STACK("stack", "stack", false),
        /** All frames of the process's stack. */
        USER_STACK("ustack", "stack", true),
        /** The kernel's function or variable. */
        SYMBOL("sym", "_symaddr", false),
        /** The kernel's module. */
        MODULE("mod", "_symaddr", false),
        /** The process's function or variable. */
        USER_SYMBOL("usym", "_usymaddr", true),
        /** The process's executable or library. */
        USER_MODULE("umod", "_usymaddr", true),
        /** The process's function or variable, and how far behind its start. */
        USER_ADDRESS("uaddr", "_usymaddr", true);

        private final String action;
        private final String typeName;
        private final boolean user;

        Kind(String action, String typeName, boolean user) {
            this.action = action;
            this.typeName = typeName;
            this.user = user;
        }

        /** Whether it is about a process, whose id is recorded in front of the addresses. */
        public boolean isUser() {
            return user;
        }

        /** Whether it has as many frames as the author wants; else there is one address. */
        public boolean isStack() {
            return typeName.equals("stack");
        }
    }

    public static Location of(Kind kind) {
        return new Location(kind, kind.isStack() ? 0 : 1);
    }

    /** Where the first address lies: behind the process id, where there is one. */
    public int firstAddress() {
        return kind.isUser() ? WORD : 0;
    }

    /** Bytes of all addresses. */
    public int addressBytes() {
        return frames * WORD;
    }

    @Override
    public int size() {
        return firstAddress() + addressBytes();
    }

    @Override
    public String name() {
        return kind.typeName;
    }

    /** What yields it, such as {@code stack(4)}: types of one name may differ in that. */
    public String origin() {
        return kind.action + (kind.isStack() ? "(" + frames + ")" : "()");
    }

    /** Whether both are printed by the same conversions. */
    public boolean isLike(Type other) {
        return other.resolved() instanceof Location location
                && location.kind.typeName.equals(kind.typeName);
    }
}
