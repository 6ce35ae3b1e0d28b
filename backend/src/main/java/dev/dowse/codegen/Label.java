package dev.dowse.codegen;

/**
 * A place in the code that jumps lead to; identity matters, so this is no record. Only the {@link
 * Linker} knows where it lies, first as the number of a piece, then as a slot.
 */
final class Label {
    private static final int UNBOUND = -1;

    private final String name;
    private int place = UNBOUND;

    Label(String name) {
        this.name = name;
    }

    void lieAt(int where) {
        place = where;
    }

    int place() {
        if (place == UNBOUND) {
            throw new IllegalStateException("jump to the unbound label " + name);
        }
        return place;
    }

    @Override
    public String toString() {
        return name;
    }
}
