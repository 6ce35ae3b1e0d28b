package dev.dowse.consumer;

import java.math.BigInteger;

/** Arithmetic on the 128-bit sum of squares that {@code stddev()} keeps in two words. */
final class Wide {
    private static final BigInteger TWO_64 = BigInteger.ONE.shiftLeft(64);

    private Wide() {}

    static BigInteger unsigned(long low, long high) {
        return unsigned(high).multiply(TWO_64).add(unsigned(low));
    }

    /**
     * The standard deviation: square root of the difference of the mean of squares and the square
     * of the mean, each with the truncating divisions of the reference.
     *
     * @param words count, sum, low and high half of the sum of squares
     */
    static long standardDeviation(long[] words, long normal) {
        if (words[0] == 0) {
            return 0;
        }
        BigInteger squares =
                unsigned(words[2], words[3])
                        .divide(BigInteger.valueOf(normal))
                        .divide(BigInteger.valueOf(words[0]));
        BigInteger mean = BigInteger.valueOf(words[1] / normal / words[0]);
        BigInteger difference = squares.subtract(mean.multiply(mean));
        return difference.signum() <= 0 ? 0 : difference.sqrt().longValue();
    }

    private static BigInteger unsigned(long word) {
        BigInteger value = BigInteger.valueOf(word);
        return word < 0 ? value.add(TWO_64) : value;
    }
}
