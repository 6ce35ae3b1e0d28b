package dev.dowse.testing.generated;

import java.util.List;
import java.util.Random;

/** What a generator decides by: the same seed decides alike. */
public final class Choices {
    private final Random random;

    public Choices(long seed) {
        this.random = new Random(seed);
    }

    public <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    public String of(String... values) {
        return values[random.nextInt(values.length)];
    }

    /** True once in {@code times}. */
    public boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** A number from {@code least} to {@code greatest}, both among them. */
    public int from(int least, int greatest) {
        return random.nextInt(least, greatest + 1);
    }

    public long bits() {
        return random.nextLong();
    }
}
