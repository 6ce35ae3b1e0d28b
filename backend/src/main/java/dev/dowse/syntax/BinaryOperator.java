package dev.dowse.syntax;

/** Infix operators without side effect, loosest first. {@code ^^} is D's logical exclusive or. */
public enum BinaryOperator {
    LOGICAL_OR("||"),
    LOGICAL_XOR("^^"),
    LOGICAL_AND("&&"),
    OR("|"),
    XOR("^"),
    AND("&"),
    EQUAL("=="),
    NOT_EQUAL("!="),
    LESS("<"),
    LESS_EQUAL("<="),
    GREATER(">"),
    GREATER_EQUAL(">="),
    SHIFT_LEFT("<<"),
    SHIFT_RIGHT(">>"),
    ADD("+"),
    SUBTRACT("-"),
    MULTIPLY("*"),
    DIVIDE("/"),
    REMAINDER("%");

    private final String text;

    BinaryOperator(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }

    public boolean isLogical() {
        return compareTo(LOGICAL_AND) <= 0;
    }

    public boolean isComparison() {
        return compareTo(EQUAL) >= 0 && compareTo(GREATER_EQUAL) <= 0;
    }
}
