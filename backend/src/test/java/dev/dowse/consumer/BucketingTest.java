package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.consumer.OutputEvent.Bucket;
import dev.dowse.layout.AggregationSchema;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Where the buckets of distributions begin and end. */
final class BucketingTest {
    private static List<Bucket> buckets(
            AggregatingFunction function, List<Long> parameters, long normal, long... words) {
        AggregationSchema schema =
                new AggregationSchema(
                        0, "a", function, parameters, 0, List.of(), 8, words.length * 8);
        return Bucketing.of(
                new AggregationElement(
                        schema, List.of(), List.of(), ByteBuffer.allocate(8), List.of(), words),
                normal);
    }

    private static Bucket bucket(long least, long greatest, long count) {
        return new Bucket(OptionalLong.of(least), OptionalLong.of(greatest), count);
    }

    @Test
    void quantizeHasPowersOfTwoBothWays() {
        long[] words = new long[Distribution.QUANTIZE_BUCKETS];
        words[0] = 10;
        words[61] = 20;
        words[62] = 30;
        words[63] = 40;
        words[64] = 50;
        words[66] = 60;
        words[126] = 70;
        assertEquals(
                List.of(
                        bucket(Long.MIN_VALUE, -(1L << 62), 1),
                        bucket(-3, -2, 2),
                        bucket(-1, -1, 3),
                        bucket(0, 0, 4),
                        bucket(1, 1, 5),
                        bucket(4, 7, 6),
                        bucket(1L << 62, Long.MAX_VALUE, 7)),
                buckets(AggregatingFunction.QUANTIZE, List.of(), 10, words));
    }

    @Test
    void lquantizeIsOpenAtItsEnds() {
        assertEquals(
                List.of(
                        new Bucket(OptionalLong.empty(), OptionalLong.of(4), 1),
                        bucket(5, 14, 2),
                        bucket(15, 24, 3),
                        new Bucket(OptionalLong.of(25), OptionalLong.empty(), 4)),
                buckets(AggregatingFunction.LQUANTIZE, List.of(5L, 25L, 10L), 1, 1, 2, 3, 4));
    }

    @Test
    void llquantizeMirrorsItsMagnitudes() {
        assertEquals(
                List.of(
                        new Bucket(OptionalLong.empty(), OptionalLong.of(-100), 1),
                        bucket(-99, -50, 2),
                        bucket(-49, -10, 3),
                        bucket(-9, 9, 4),
                        bucket(10, 49, 5),
                        bucket(50, 99, 6),
                        new Bucket(OptionalLong.of(100), OptionalLong.empty(), 7)),
                buckets(
                        AggregatingFunction.LLQUANTIZE,
                        List.of(10L, 1L, 1L, 2L),
                        1,
                        1,
                        2,
                        3,
                        4,
                        5,
                        6,
                        7));
    }

    @Test
    void noBucketOfLlquantizeIsWithoutItsNeighbour() {
        long[] words = new long[2 * (1 + 9 * 2) + 1];
        for (int i = 0; i < words.length; i++) {
            words[i] = 1;
        }
        List<Bucket> buckets =
                buckets(AggregatingFunction.LLQUANTIZE, List.of(10L, 0L, 1L, 10L), 1, words);
        for (int i = 1; i < buckets.size(); i++) {
            assertEquals(
                    buckets.get(i - 1).greatest().orElseThrow() + 1,
                    buckets.get(i).least().orElseThrow());
        }
    }
}
