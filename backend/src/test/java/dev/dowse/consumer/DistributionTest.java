package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DistributionTest {
    private static final String HEAD =
            "\n           value  ------------- Distribution ------------- count    \n";

    @Test
    void quantizeShowsOneEmptyBucketOnEachSide() {
        long[] counts = new long[Distribution.QUANTIZE_BUCKETS];
        counts[Distribution.QUANTIZE_ZERO + 1] = 3;
        counts[Distribution.QUANTIZE_ZERO + 3] = 1;
        assertEquals(
                HEAD
                        + "               0 |                                         0        \n"
                        + "               1 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@           3        \n"
                        + "               2 |                                         0        \n"
                        + "               4 |@@@@@@@@@@                               1        \n"
                        + "               8 |                                         0        \n",
                Distribution.quantize(counts, 1));
    }

    @Test
    void bucketsOfQuantizeArePowersOfTwo() {
        assertEquals(0, Distribution.quantizeBucket(63));
        assertEquals(1, Distribution.quantizeBucket(64));
        assertEquals(-1, Distribution.quantizeBucket(62));
        assertEquals(1L << 62, Distribution.quantizeBucket(126));
        assertEquals(-(1L << 62), Distribution.quantizeBucket(0));
    }

    @Test
    void negativeCountsDrawToTheLeftOfACentreLine() {
        long[] counts = new long[Distribution.QUANTIZE_BUCKETS];
        counts[Distribution.QUANTIZE_ZERO] = -1;
        counts[Distribution.QUANTIZE_ZERO + 1] = 1;
        assertEquals(
                HEAD
                        + "              -1                     |                     0        \n"
                        + "               0           @@@@@@@@@@|                     -1       \n"
                        + "               1                     |@@@@@@@@@@           1        \n"
                        + "               2                     |                     0        \n",
                Distribution.quantize(counts, 1));
    }

    @Test
    void lquantizeNamesWhatIsBelowAndAbove() {
        assertEquals(
                HEAD
                        + "             < 0 |                                         0        \n"
                        + "               0 |@@@@@@@@@@@@@@@@@@@@                     2        \n"
                        + "              10 |                                         0        \n"
                        + "           >= 20 |@@@@@@@@@@@@@@@@@@@@                     2        \n",
                Distribution.lquantize(new long[] {0, 2, 0, 2}, 1, 0, 10));
    }

    @Test
    void llquantizeStepsLinearlyInsideEachMagnitude() {
        LogLinear shape = new LogLinear(10, 0, 1, 10);
        assertEquals(
                List.of(
                        1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 20L, 30L, 40L, 50L, 60L, 70L, 80L,
                        90L, 100L),
                shape.lowerBounds());
        assertEquals(39, shape.buckets());
        long[] counts = new long[shape.buckets()];
        counts[shape.zeroBucket() + 19] = 4;
        assertEquals(
                HEAD
                        + "              90 |                                         0        \n"
                        + "          >= 100 |@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@@ 4        \n",
                Distribution.llquantize(counts, 1, shape));
    }

    @Test
    void llquantizeWithMoreStepsThanTheFirstMagnitudeHasIntegersSkipsTheImpossible() {
        LogLinear shape = new LogLinear(10, 0, 0, 20);
        assertEquals(
                List.of(
                        1L, -1L, 2L, -1L, 3L, -1L, 4L, -1L, 5L, -1L, 6L, -1L, 7L, -1L, 8L, -1L, 9L,
                        -1L, 10L),
                shape.lowerBounds());
    }
}
