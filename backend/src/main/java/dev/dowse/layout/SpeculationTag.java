package dev.dowse.layout;

/**
 * How one use of a speculation is called in records: its number, which the script sees, in the
 * upper 16 bits, and in the lower ones how often that number was taken and given back. So data that
 * comes late, from another CPU, is never taken for that of whoever uses the number next.
 */
public final class SpeculationTag {
    /** The bits that count uses; odd while the number is taken. */
    public static final int USES = 0xffff;

    /** Where the number stands. */
    public static final int NUMBER_SHIFT = 16;

    /** How many speculations there may be at a time. */
    public static final int MOST = 1 << 10;

    private SpeculationTag() {}

    public static int number(int tag) {
        return tag >>> NUMBER_SHIFT;
    }
}
