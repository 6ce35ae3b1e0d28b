package dev.dowse.bpf.vm;

/**
 * What the opcodes do that are not one operator of Java (RFC 9669 section 4): one small function
 * each, so that every engine computes the same.
 */
final class Opcodes {
    private Opcodes() {}

    /**
     * Division, by zero zero.
     *
     * @param offset 1 for the signed form
     */
    static long quotient(int offset, long a, long b) {
        if (b == 0) {
            return 0;
        }
        return offset == 1 ? a / b : Long.divideUnsigned(a, b);
    }

    /** The remainder; by zero the dividend. */
    static long remainder(int offset, long a, long b) {
        if (b == 0) {
            return a;
        }
        return offset == 1 ? a % b : Long.remainderUnsigned(a, b);
    }

    static long quotient32(int offset, int a, int b) {
        if (b == 0) {
            return 0;
        }
        return Integer.toUnsignedLong(offset == 1 ? a / b : Integer.divideUnsigned(a, b));
    }

    static long remainder32(int offset, int a, int b) {
        if (b == 0) {
            return Integer.toUnsignedLong(a);
        }
        return Integer.toUnsignedLong(offset == 1 ? a % b : Integer.remainderUnsigned(a, b));
    }

    /**
     * A move.
     *
     * @param offset 8, 16 or 32 for one with sign extension from so many bits
     */
    static long moved(int offset, long value) {
        return switch (offset) {
            case 8 -> (byte) value;
            case 16 -> (short) value;
            case 32 -> (int) value;
            default -> value;
        };
    }

    /** {@code le}, {@code be} and {@code bswap} of 16, 32 or 64 bits. */
    static long swap(boolean swaps, int bits, long value) {
        return switch (bits) {
            case 16 -> (swaps ? Short.reverseBytes((short) value) : value) & 0xffffL;
            case 32 ->
                    Integer.toUnsignedLong(swaps ? Integer.reverseBytes((int) value) : (int) value);
            default -> swaps ? Long.reverseBytes(value) : value;
        };
    }

    static boolean above(long a, long b) {
        return Long.compareUnsigned(a, b) > 0;
    }

    static boolean above32(int a, int b) {
        return Integer.compareUnsigned(a, b) > 0;
    }

    /**
     * What an atomic operation leaves in memory, but for compare-and-exchange.
     *
     * @param operation the operation bits of the immediate
     */
    static long combined(int operation, long old, long source) {
        return switch (operation) {
            case 0x00 -> old + source;
            case 0x40 -> old | source;
            case 0x50 -> old & source;
            case 0xa0 -> old ^ source;
            case 0xe0 -> source;
            default -> throw new IllegalStateException("atomic operation " + operation);
        };
    }

    /** What a call does that is neither to a helper nor to a function of the program. */
    static IllegalStateException unknownCall() {
        return new IllegalStateException("a call that is not to a helper");
    }

    /** What the address of the value of a map is that is no array. */
    static IllegalStateException noValue() {
        return new IllegalStateException("the value of a map that is no array");
    }

    /** What bytes do that RFC 9669 does not define. */
    static IllegalStateException unknownInstruction() {
        return new IllegalStateException("there is no such instruction");
    }
}
