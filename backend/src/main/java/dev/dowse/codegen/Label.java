package dev.dowse.codegen;

/** A place in the code that jumps lead to; identity matters, so this is no record. */
final class Label {
    private final String name;

    Label(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }
}
