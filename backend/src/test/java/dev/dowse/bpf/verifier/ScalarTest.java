package dev.dowse.bpf.verifier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Width;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Soundness: whatever the machine computes from members of two sets is a member of the result. */
final class ScalarTest {
    private static final int ROUNDS = 20_000;

    /** A set with two of its members. */
    private record Sample(Scalar set, long member) {}

    private static Sample sample(Random random) {
        long a = interesting(random);
        long b = interesting(random);
        return switch (random.nextInt(5)) {
            case 0 -> new Sample(Scalar.of(a), a);
            case 1 -> new Sample(Scalar.UNKNOWN, a);
            case 2 -> {
                long low = Scalar.minUnsigned(a, b);
                long high = Scalar.maxUnsigned(a, b);
                yield new Sample(Scalar.unsigned(low, high), random.nextBoolean() ? low : high);
            }
            case 3 ->
                    new Sample(
                            Scalar.signed(Math.min(a, b), Math.max(a, b)),
                            random.nextBoolean() ? a : b);
            default -> {
                Bits bits = new Bits(a, b);
                Scalar set = new Scalar(Long.MIN_VALUE, Long.MAX_VALUE, 0, -1L, bits).tightened();
                yield new Sample(set, bits.value() | (interesting(random) & bits.mask()));
            }
        };
    }

    private static long interesting(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(-4, 70);
            case 1 -> random.nextInt();
            case 2 -> 1L << random.nextInt(64);
            case 3 -> (1L << random.nextInt(64)) - 1;
            case 4 -> Long.MIN_VALUE >> random.nextInt(64);
            default -> random.nextLong();
        };
    }

    private static long run(AluOperator operator, Width width, long a, long b) {
        if (width == Width.W32) {
            return Integer.toUnsignedLong(narrow(operator, (int) a, (int) b));
        }
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? 0 : Long.divideUnsigned(a, b);
            case SDIV -> b == 0 ? 0 : a / b;
            case MOD -> b == 0 ? a : Long.remainderUnsigned(a, b);
            case SMOD -> b == 0 ? a : a % b;
            case OR -> a | b;
            case AND -> a & b;
            case XOR -> a ^ b;
            case LSH -> a << b;
            case RSH -> a >>> b;
            case ARSH -> a >> b;
            case NEG -> -a;
            case MOV -> b;
            case MOVSX8 -> (byte) b;
            case MOVSX16 -> (short) b;
            case MOVSX32 -> (int) b;
        };
    }

    private static int narrow(AluOperator operator, int a, int b) {
        return switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> b == 0 ? 0 : Integer.divideUnsigned(a, b);
            case SDIV -> b == 0 ? 0 : a / b;
            case MOD -> b == 0 ? a : Integer.remainderUnsigned(a, b);
            case SMOD -> b == 0 ? a : a % b;
            case OR -> a | b;
            case AND -> a & b;
            case XOR -> a ^ b;
            case LSH -> a << b;
            case RSH -> a >>> b;
            case ARSH -> a >> b;
            case NEG -> -a;
            case MOV -> b;
            case MOVSX8 -> (byte) b;
            case MOVSX16 -> (short) b;
            case MOVSX32 -> b;
        };
    }

    @ParameterizedTest
    @EnumSource(AluOperator.class)
    void arithmeticIsSound(AluOperator operator) {
        Random random = new Random(42);
        for (int i = 0; i < ROUNDS; i++) {
            Sample a = sample(random);
            Sample b = sample(random);
            for (Width width : Width.values()) {
                Scalar result = Arithmetic.apply(operator, width, a.set, b.set);
                long value = run(operator, width, a.member, b.member);
                assertTrue(
                        result.contains(value),
                        () ->
                                operator
                                        + " "
                                        + width
                                        + " of "
                                        + a
                                        + " and "
                                        + b
                                        + ": "
                                        + value
                                        + " is not in "
                                        + result);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(JumpOperator.class)
    void conditionsKeepEveryMemberOnItsSide(JumpOperator operator) {
        Random random = new Random(7);
        for (int i = 0; i < ROUNDS; i++) {
            Sample a = sample(random);
            Sample b = sample(random);
            Condition condition = new Condition(operator, a.set, b.set);
            boolean holds = holds(operator, a.member, b.member);
            Condition.Refined side = holds ? condition.whenTrue() : condition.whenFalse();
            assertTrue(
                    side.isPossible()
                            && side.left().contains(a.member)
                            && side.right().contains(b.member),
                    () -> a + " " + operator + " " + b + " is " + holds + ", but gives " + side);
        }
    }

    private static boolean holds(JumpOperator operator, long a, long b) {
        return switch (operator) {
            case EQ -> a == b;
            case NE -> a != b;
            case GT -> Long.compareUnsigned(a, b) > 0;
            case GE -> Long.compareUnsigned(a, b) >= 0;
            case LT -> Long.compareUnsigned(a, b) < 0;
            case LE -> Long.compareUnsigned(a, b) <= 0;
            case SGT -> a > b;
            case SGE -> a >= b;
            case SLT -> a < b;
            case SLE -> a <= b;
            case SET -> (a & b) != 0;
        };
    }
}
