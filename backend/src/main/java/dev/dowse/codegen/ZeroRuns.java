package dev.dowse.codegen;

/**
 * Which words of an address of version 6 are left out, for each set of words that are not zero: the
 * first of the longest runs of at least two zeros (RFC 5952, section 4.2).
 */
final class ZeroRuns {
    /** In which bits the first word of the run stands. */
    static final int START_SHIFT = 4;

    /** The bits of the word behind the run; 0 where there is none. */
    static final int END = 15;

    /** A byte for each set; the first word has the highest of eight bits. */
    static final byte[] TABLE = table();

    private static final int WORDS = 8;

    private ZeroRuns() {}

    private static byte[] table() {
        byte[] table = new byte[1 << WORDS];
        for (int set = 0; set < table.length; set++) {
            table[set] = run(set);
        }
        return table;
    }

    private static byte run(int set) {
        int first = 0;
        int longest = 1;
        for (int start = 0; start < WORDS; start++) {
            int length = Integer.numberOfLeadingZeros((set << (24 + start)) | (1 << (23 + start)));
            if (length > longest) {
                first = start;
                longest = length;
            }
        }
        return longest == 1 ? 0 : (byte) (first << START_SHIFT | (first + longest));
    }
}
