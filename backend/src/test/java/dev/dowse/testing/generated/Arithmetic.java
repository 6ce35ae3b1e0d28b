package dev.dowse.testing.generated;

/**
 * An expression over integers that knows what it is worth: registers have 64 bits, and the type
 * says how to divide, shift and compare, and what is cut where a value is stored.
 */
public sealed interface Arithmetic {
    IntegerType type();

    /** What a register holds. */
    long value();

    /** Whether a compiler knows its value: what it computes of such it knows as well. */
    boolean isConstant();

    /** Its D, in parentheses where it is more than a word. */
    String text();

    /** A number with its type before it. */
    record Literal(IntegerType type, long bits) implements Arithmetic {
        @Override
        public long value() {
            return type.cut(bits);
        }

        @Override
        public boolean isConstant() {
            return true;
        }

        @Override
        public String text() {
            String digits =
                    value() < 0 || value() > 1 << 20
                            ? "0x" + Long.toHexString(value())
                            : Long.toString(value());
            return "(%s)%s".formatted(type.spelling(), digits);
        }
    }

    /** A variable that keeps the value it was given first. */
    record Variable(String text, IntegerType type, long value) implements Arithmetic {
        @Override
        public boolean isConstant() {
            return false;
        }

        /** The statement that gives it its value. */
        public String assignment() {
            return text + " = " + new Literal(type, value).text() + ";";
        }
    }

    record Cast(IntegerType type, Arithmetic operand) implements Arithmetic {
        @Override
        public long value() {
            return type.cut(operand.value());
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public String text() {
            return "((%s)%s)".formatted(type.spelling(), operand.text());
        }
    }

    /** The negative of an unsigned constant is cut to its type. */
    record Negation(Arithmetic operand) implements Arithmetic {
        @Override
        public IntegerType type() {
            return operand.type();
        }

        @Override
        public long value() {
            boolean cut = isConstant() && !type().isSigned();
            return cut ? type().cut(-operand.value()) : -operand.value();
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public String text() {
            return "(-" + operand.text() + ")";
        }
    }

    record Complement(Arithmetic operand) implements Arithmetic {
        @Override
        public IntegerType type() {
            return operand.type();
        }

        @Override
        public long value() {
            return ~operand.value();
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public String text() {
            return "(~" + operand.text() + ")";
        }
    }

    /** That of a constant keeps its type. */
    record Not(Arithmetic operand) implements Arithmetic {
        @Override
        public IntegerType type() {
            return isConstant() ? operand.type() : IntegerType.INT32_T;
        }

        @Override
        public long value() {
            return operand.value() == 0 ? 1 : 0;
        }

        @Override
        public boolean isConstant() {
            return operand.isConstant();
        }

        @Override
        public String text() {
            return "(!" + operand.text() + ")";
        }
    }

    record Conditional(Arithmetic condition, Arithmetic yes, Arithmetic no) implements Arithmetic {
        @Override
        public IntegerType type() {
            return condition.isConstant() ? chosen().type() : yes.type().with(no.type());
        }

        private Arithmetic chosen() {
            return condition.value() != 0 ? yes : no;
        }

        @Override
        public long value() {
            return chosen().value();
        }

        @Override
        public boolean isConstant() {
            return condition.isConstant() && chosen().isConstant();
        }

        @Override
        public String text() {
            return "(%s ? %s : %s)".formatted(condition.text(), yes.text(), no.text());
        }
    }

    record Binary(Operator operator, Arithmetic left, Arithmetic right) implements Arithmetic {
        @Override
        public IntegerType type() {
            return operator.isTruth() ? IntegerType.INT32_T : meeting();
        }

        /** How to divide, shift and compare; the count of a shift has no say. */
        private IntegerType meeting() {
            return operator == Operator.LEFT || operator == Operator.RIGHT
                    ? left.type()
                    : left.type().with(right.type());
        }

        @Override
        public long value() {
            return operator.apply(meeting().isSigned(), left.value(), right.value());
        }

        @Override
        public boolean isConstant() {
            return left.isConstant() && right.isConstant();
        }

        @Override
        public String text() {
            return "(%s %s %s)".formatted(left.text(), operator.spelling, right.text());
        }
    }

    /** The operators with two operands, and what they compute of registers. */
    enum Operator {
        ADD("+"),
        SUBTRACT("-"),
        MULTIPLY("*"),
        DIVIDE("/"),
        REMAINDER("%"),
        AND("&"),
        OR("|"),
        XOR("^"),
        LEFT("<<"),
        RIGHT(">>"),
        LESS("<"),
        GREATER(">"),
        AT_MOST("<="),
        AT_LEAST(">="),
        EQUAL("=="),
        DIFFERENT("!="),
        BOTH("&&"),
        EITHER("||"),
        ONE("^^");

        private final String spelling;

        Operator(String spelling) {
            this.spelling = spelling;
        }

        private boolean isTruth() {
            return compareTo(LESS) >= 0;
        }

        private long apply(boolean signed, long a, long b) {
            return switch (this) {
                case ADD -> a + b;
                case SUBTRACT -> a - b;
                case MULTIPLY -> a * b;
                case DIVIDE -> signed ? a / b : Long.divideUnsigned(a, b);
                case REMAINDER -> signed ? a % b : Long.remainderUnsigned(a, b);
                case AND -> a & b;
                case OR -> a | b;
                case XOR -> a ^ b;
                case LEFT -> a << b;
                case RIGHT -> signed ? a >> b : a >>> b;
                case LESS -> truth(order(signed, a, b) < 0);
                case GREATER -> truth(order(signed, a, b) > 0);
                case AT_MOST -> truth(order(signed, a, b) <= 0);
                case AT_LEAST -> truth(order(signed, a, b) >= 0);
                case EQUAL -> truth(a == b);
                case DIFFERENT -> truth(a != b);
                case BOTH -> truth(a != 0 && b != 0);
                case EITHER -> truth(a != 0 || b != 0);
                case ONE -> truth(a != 0 ^ b != 0);
            };
        }

        private static int order(boolean signed, long a, long b) {
            return signed ? Long.compare(a, b) : Long.compareUnsigned(a, b);
        }

        private static long truth(boolean holds) {
            return holds ? 1 : 0;
        }
    }
}
