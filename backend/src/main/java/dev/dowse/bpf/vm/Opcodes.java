package dev.dowse.bpf.vm;

/** What each arithmetic and branch opcode does (RFC 9669 section 4): one small function each. */
final class Opcodes {
    private Opcodes() {}

    /**
     * @param code the operation bits of the opcode, {@code opcode >> 4}
     * @param offset 1 for signed division; 8, 16, 32 for a move with sign extension
     */
    static long alu64(int code, int offset, long a, long b) {
        return switch (code) {
            case 0x0 -> a + b;
            case 0x1 -> a - b;
            case 0x2 -> a * b;
            case 0x3 -> offset == 1 ? signedQuotient(a, b) : b == 0 ? 0 : Long.divideUnsigned(a, b);
            case 0x4 -> a | b;
            case 0x5 -> a & b;
            case 0x6 -> a << b;
            case 0x7 -> a >>> b;
            case 0x8 -> -a;
            case 0x9 ->
                    offset == 1 ? signedRemainder(a, b) : b == 0 ? a : Long.remainderUnsigned(a, b);
            case 0xa -> a ^ b;
            case 0xb -> extended(offset, b);
            case 0xc -> a >> b;
            default -> throw new IllegalStateException("no operation " + code);
        };
    }

    static long alu32(int code, int offset, int a, int b) {
        int result =
                switch (code) {
                    case 0x0 -> a + b;
                    case 0x1 -> a - b;
                    case 0x2 -> a * b;
                    case 0x3 -> quotient32(offset, a, b);
                    case 0x4 -> a | b;
                    case 0x5 -> a & b;
                    case 0x6 -> a << b;
                    case 0x7 -> a >>> b;
                    case 0x8 -> -a;
                    case 0x9 -> remainder32(offset, a, b);
                    case 0xa -> a ^ b;
                    case 0xb -> (int) extended(offset, b);
                    case 0xc -> a >> b;
                    default -> throw new IllegalStateException("no operation " + code);
                };
        return Integer.toUnsignedLong(result);
    }

    private static long signedQuotient(long a, long b) {
        return b == 0 ? 0 : a / b;
    }

    private static long signedRemainder(long a, long b) {
        return b == 0 ? a : a % b;
    }

    private static int quotient32(int offset, int a, int b) {
        if (b == 0) {
            return 0;
        }
        return offset == 1 ? a / b : Integer.divideUnsigned(a, b);
    }

    private static int remainder32(int offset, int a, int b) {
        if (b == 0) {
            return a;
        }
        return offset == 1 ? a % b : Integer.remainderUnsigned(a, b);
    }

    private static long extended(int offset, long value) {
        return switch (offset) {
            case 8 -> (byte) value;
            case 16 -> (short) value;
            case 32 -> (int) value;
            default -> value;
        };
    }

    static boolean holds(int code, long a, long b) {
        return switch (code) {
            case 0x1 -> a == b;
            case 0x2 -> Long.compareUnsigned(a, b) > 0;
            case 0x3 -> Long.compareUnsigned(a, b) >= 0;
            case 0x4 -> (a & b) != 0;
            case 0x5 -> a != b;
            case 0x6 -> a > b;
            case 0x7 -> a >= b;
            case 0xa -> Long.compareUnsigned(a, b) < 0;
            case 0xb -> Long.compareUnsigned(a, b) <= 0;
            case 0xc -> a < b;
            case 0xd -> a <= b;
            default -> throw new IllegalStateException("no condition " + code);
        };
    }

    /** Comparison of the low halves: signed conditions see them as 32-bit numbers. */
    static boolean holds32(int code, int a, int b) {
        boolean signed = code == 0x6 || code == 0x7 || code == 0xc || code == 0xd;
        return signed
                ? holds(code, a, b)
                : holds(code, Integer.toUnsignedLong(a), Integer.toUnsignedLong(b));
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
}
