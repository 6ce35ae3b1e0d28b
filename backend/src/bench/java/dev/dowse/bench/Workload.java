package dev.dowse.bench;

import dev.dowse.source.SourceText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scripts that are measured: clauses of every common kind, one after the other. */
public final class Workload {
    /** A script of 2,000 lines, the length that an editor is to be quick with. */
    public static final String LINES = "2000 lines";

    /** A script of 50 clauses of five kinds, as many as a large tool has. */
    public static final String CLAUSES = "50 clauses";

    private static final int WANTED_CLAUSES = 50;
    private static final int WANTED_LINES = 2_000;
    private static final int KILO = 1_000;

    /** Two clauses, in which NUMBER is one of twenty. */
    private static final String PAIR =
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

    /** A clause of each kind, in which NUMBER is that of the clause and SLOT one of three. */
    private static final List<String> KINDS =
            List.of(
                    """
                    syscall::read:entry /pid != 1 && arg2 > NUMBER/
                    { self->tSLOT = timestamp; @nNUMBER[execname, probefunc] = count(); }
                    """,
                    """
                    syscall::write:return /self->tSLOT/
                    {
                        this->d = timestamp - self->tSLOT;
                        @qNUMBER[execname] = quantize(this->d);
                        self->tSLOT = 0;
                    }
                    """,
                    """
                    syscall::openat:entry /execname != "dd"/
                    { printf("%d %s %s\n", pid, execname, copyinstr(arg1)); }
                    """,
                    """
                    syscall::close:entry
                    { total[pid, NUMBER]++; xNUMBER = arg0 * NUMBER + tid; }
                    """,
                    """
                    profile-1NUMBER
                    { @cNUMBER[pid, cpu] = count(); if (pid > NUMBER) { trace(pid); } }
                    """);

    private Workload() {}

    /**
     * A script.
     *
     * @param size {@link #LINES}, {@link #CLAUSES}, or a number of kilobytes such as {@code 100 kB}
     */
    public static SourceText script(String size) {
        if (size.equals(LINES)) {
            return ofLength(WANTED_LINES * PAIR.length() / (int) PAIR.lines().count());
        }
        if (size.equals(CLAUSES)) {
            return named(
                    IntStream.range(0, WANTED_CLAUSES)
                            .mapToObj(Workload::clause)
                            .collect(Collectors.joining()));
        }
        return ofLength(KILO * Integer.parseInt(size.substring(0, size.indexOf(' '))));
    }

    private static SourceText ofLength(int length) {
        StringBuilder text = new StringBuilder(length + PAIR.length());
        for (int i = 0; text.length() < length; i++) {
            text.append(PAIR.replace("NUMBER", Integer.toString(i % NUMBERS)));
        }
        return named(text.toString());
    }

    private static String clause(int number) {
        return KINDS.get(number % KINDS.size())
                .replace("NUMBER", Integer.toString(number))
                .replace("SLOT", Integer.toString(number % 3));
    }

    private static SourceText named(String text) {
        return SourceText.of("workload.d", text);
    }
}
