package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operator on every integer type at the values where widths and signs show, held against
 * arithmetic without bounds that is cut to 64 bits afterwards.
 */
class ArithmeticTest {
    /** A type by its name. */
    record IntegerType(String name, int bits, boolean signed) {
        IntegerType widest() {
            return new IntegerType("int64_t", 64, true);
        }

        long cut(BigInteger value) {
            BigInteger low = value.mod(BigInteger.TWO.pow(bits));
            boolean negative = signed && low.testBit(bits - 1);
            return (negative ? low.subtract(BigInteger.TWO.pow(bits)) : low).longValue();
        }

        BigInteger exact(long value) {
            BigInteger exact = BigInteger.valueOf(value);
            boolean huge = !signed && value < 0;
            return huge ? exact.add(BigInteger.TWO.pow(64)) : exact;
        }
    }

    private static final List<String> OPERATORS =
            List.of(
                    "+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", "<", "<=", ">", ">=", "==",
                    "!=");
    private static final List<Long> VALUES =
            List.of(
                    0L,
                    1L,
                    -1L,
                    7L,
                    -7L,
                    (long) Integer.MAX_VALUE,
                    (long) Integer.MIN_VALUE,
                    Long.MAX_VALUE,
                    Long.MIN_VALUE,
                    0x1234_5678_9abc_def0L);
    private static final int ITEMS = 60;

    private final List<String> expected = new ArrayList<>();
    private final StringBuilder script = new StringBuilder("#pragma D option quiet\n");
    private int items;

    static Stream<IntegerType> types() {
        return Map.of("int8_t", 8, "int16_t", 16, "int32_t", 32, "int64_t", 64).entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .flatMap(e ->
                        Stream.of(
                                new IntegerType(e.getKey(), e.getValue(), true),
                                new IntegerType("u" + e.getKey(), e.getValue(), false)));
    }

    @ParameterizedTest
    @MethodSource("types")
    void operatorsComputeIn64Bits(IntegerType type) throws KernelRefusal {
        for (String operator : OPERATORS) {
            for (long left : VALUES) {
                for (long right : VALUES) {
                    add(type, operator, left, right);
                }
            }
        }
        script.append("} BEGIN { exit(0); }");
        assertEquals(expected, lines(Engines.vm(script.toString())), "embedded machine");
        KernelAccess.require();
        assertEquals(expected, lines(Engines.kernel(script.toString())), "kernel");
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isEmpty()).toList();
    }

    private void add(IntegerType type, String operator, long left, long right) {
        IntegerType meeting = type.widest();
        BigInteger a = type.exact(type.cut(BigInteger.valueOf(left)));
        BigInteger b = type.exact(type.cut(BigInteger.valueOf(right)));
        boolean divides = operator.equals("/") || operator.equals("%");
        if (divides && b.signum() == 0) {
            return;
        }
        if (items % ITEMS == 0) {
            script.append(items == 0 ? "" : "}\n").append("BEGIN {\n");
        }
        items++;
        String left64 = "(int64_t)0x" + Long.toHexString(left);
        String right64 = "(int64_t)0x" + Long.toHexString(right);
        script.append("a_").append(type.name()).append(" = (").append(type.name()).append(")");
        script.append(left64).append("; b_").append(type.name()).append(" = (");
        script.append(type.name()).append(")").append(right64).append("; printf(\"%d\\n\", ");
        script.append("(int64_t)(a_").append(type.name()).append(' ').append(operator);
        script.append(" b_").append(type.name()).append("));\n");
        expected.add(Long.toString(meeting.cut(apply(operator, a, b))));
    }

    private static BigInteger apply(String operator, BigInteger a, BigInteger b) {
        return switch (operator) {
            case "+" -> a.add(b);
            case "-" -> a.subtract(b);
            case "*" -> a.multiply(b);
            case "/" -> a.divide(b);
            case "%" -> a.remainder(b);
            case "&" -> a.and(b);
            case "|" -> a.or(b);
            case "^" -> a.xor(b);
            case "<<" -> a.shiftLeft(b.intValue() & 63);
            case ">>" -> a.shiftRight(b.intValue() & 63);
            default -> BigInteger.valueOf(holds(operator, a.compareTo(b)) ? 1 : 0);
        };
    }

    private static boolean holds(String operator, int order) {
        return switch (operator) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "==" -> order == 0;
            case "!=" -> order != 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    @Test
    void divisionByZeroBreaksOffOnlyItsClause() {
        String out =
                Engines.vm(
                        """
                        #pragma D option quiet
                        BEGIN { x = 0; printf("never"); y = 1 / x; }
                        BEGIN { printf("on\\n"); exit(0); }
                        """);
        assertEquals(
                "fault: error in clause 1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero\non\n\n",
                out);
    }
}
