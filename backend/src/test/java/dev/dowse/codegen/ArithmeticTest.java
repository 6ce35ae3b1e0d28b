package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.testing.generated.IntegerType;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operator on every integer type at the values where widths and signs show, held against
 * arithmetic without bounds that is cut to 64 bits afterwards.
 */
class ArithmeticTest {
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

    @ParameterizedTest
    @EnumSource
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
        BigInteger a = exact(type, left);
        BigInteger b = exact(type, right);
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
        script.append("a_")
                .append(type.spelling())
                .append(" = (")
                .append(type.spelling())
                .append(")");
        script.append(left64).append("; b_").append(type.spelling()).append(" = (");
        script.append(type.spelling()).append(")").append(right64).append("; printf(\"%d\\n\", ");
        script.append("(int64_t)(a_").append(type.spelling()).append(' ').append(operator);
        script.append(" b_").append(type.spelling()).append("));\n");
        expected.add(Long.toString(apply(operator, a, b).longValue()));
    }

    private static BigInteger exact(IntegerType type, long value) {
        BigInteger exact = BigInteger.valueOf(type.cut(value));
        boolean huge = !type.isSigned() && exact.signum() < 0;
        return huge ? exact.add(BigInteger.TWO.pow(64)) : exact;
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
