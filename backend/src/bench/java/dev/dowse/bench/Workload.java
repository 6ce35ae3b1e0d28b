package dev.dowse.bench;

import dev.dowse.source.SourceText;

/** The scripts that are measured: clauses of every common kind, one after the other. */
public final class Workload {
    /** A script of 2,000 lines, the length that an editor is to be quick with. */
    public static final String LINES = "2000 lines";

    private static final int WANTED_LINES = 2_000;
    private static final int KILO = 1_000;

    /** Two clauses, in which NUMBER is one of twenty. */
    private static final String CLAUSES =
            """
            /* Time and size of reads, NUMBER. */
            syscall::read:entry
            /execname == "make" && arg2 > NUMBER/
            {
            	self->startNUMBER = timestamp;
            	@sizes[pid] = quantize(arg2 / 4);
            }

            syscall::read:return
            /self->startNUMBER/
            {
            	this->took = (timestamp - self->startNUMBER) / 1000;
            	@times[execname] = avg(this->took);
            	printf("%s %d\\n", execname, arg1);
            	self->startNUMBER = 0;
            }

            """;

    private static final int NUMBERS = 20;

    private Workload() {}

    /**
     * A script.
     *
     * @param size {@link #LINES}, or a number of kilobytes such as {@code 100 kB}
     */
    public static SourceText script(String size) {
        if (size.equals(LINES)) {
            return ofLength(WANTED_LINES * CLAUSES.length() / (int) CLAUSES.lines().count());
        }
        return ofLength(KILO * Integer.parseInt(size.substring(0, size.indexOf(' '))));
    }

    private static SourceText ofLength(int length) {
        StringBuilder text = new StringBuilder(length + CLAUSES.length());
        for (int i = 0; text.length() < length; i++) {
            text.append(CLAUSES.replace("NUMBER", Integer.toString(i % NUMBERS)));
        }
        return SourceText.of("workload.d", text.toString());
    }
}
