package dev.dowse.ide;

import java.util.List;

/** Scripts of any length for measurements: pairs of clauses that differ in call and number. */
public final class LongScript {
    private static final String BEFORE_NUMBER = "\t@calls[pid, probefunc] = quantize(arg0 + ";

    /** Before a number, in the line of {@link #lineToType}. */
    public static final int COLUMN_TO_TYPE = BEFORE_NUMBER.length();

    private static final int LINE_IN_CLAUSES = 5;

    private static final List<String> CALLS =
            List.of(
                    "read", "write", "openat", "close", "poll", "lseek", "mmap", "brk", "ioctl",
                    "access", "dup", "getpid", "socket", "connect", "accept", "clone", "execve",
                    "wait4", "kill", "pread64");

    /** Two clauses in sixteen lines: time spent in a system call. */
    private static final String CLAUSES =
            """
            /* How long CALL takes, NUMBER. */
            syscall::CALL:entry
            /pid == $target && self->tNUMBER == 0/
            {
            	self->tNUMBER = timestamp;
            	@calls[pid, probefunc] = quantize(arg0 + NUMBER);
            }

            syscall::CALL:return
            /self->tNUMBER/
            {
            	@times[execname] = avg(timestamp - self->tNUMBER);
            	printf("%s %d\\n", execname, arg1);
            	self->tNUMBER = 0;
            }

            """;

    private static final int HEIGHT = (int) CLAUSES.lines().count();

    private LongScript() {}

    /** About so many lines. */
    public static String of(int lines) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < lines / HEIGHT; i++) {
            String call = CALLS.get(i % CALLS.size());
            script.append(
                    CLAUSES.replace("CALL", call)
                            .replace("NUMBER", Integer.toString(i % CALLS.size())));
        }
        return script.toString();
    }

    /** The offset of the place that {@link #lineToType} and the column name. */
    public static int placeToType(String script) {
        return script.indexOf(BEFORE_NUMBER, script.length() / 2) + COLUMN_TO_TYPE;
    }

    /** A line in the middle in which a digit more leaves the script right. */
    public static int lineToType(int lines) {
        return lines / 2 / HEIGHT * HEIGHT + LINE_IN_CLAUSES;
    }
}
