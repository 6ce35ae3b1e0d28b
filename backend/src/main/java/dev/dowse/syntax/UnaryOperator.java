package dev.dowse.syntax;

/** Prefix operators. */
public enum UnaryOperator {
    PLUS("+"),
    NEGATE("-"),
    COMPLEMENT("~"),
    NOT("!"),
    DEREFERENCE("*"),
    ADDRESS("&"),
    INCREMENT("++"),
    DECREMENT("--");

    private final String text;

    UnaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
