package dev.dowse.parser;

import dev.dowse.source.SourceText;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * How fast scripts are parsed, as a command to run by hand: a script of 2,000 lines when warm, and
 * megabytes per second at growing sizes, which stay alike because parsing is linear. It counts the
 * time of the processor, so that what else the machine does matters less.
 */
final class ParseBenchmark {
    private static final String CLAUSE =
            """
            syscall::read:entry,
            syscall::write:entry
            /pid == $target && arg2 / 4 > 3/
            {
            \tself->ts = timestamp;
            \tthis->delta = self->ts > 0 ? (timestamp - self->ts) / 1000 : 0;
            \t@times[execname, probefunc] = quantize(this->delta);
            \tprintf("%-16s %6d\\n", execname, this->delta);
            }

            """;
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int WARM = 300;
    private static final int TIMED = 200;

    private ParseBenchmark() {}

    public static void main(String[] arguments) {
        String script = CLAUSE.repeat(200);
        for (int i = 0; i < WARM; i++) {
            parse(script);
        }
        long[] times = new long[TIMED];
        for (int i = 0; i < TIMED; i++) {
            times[i] = parse(script);
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "2,000 lines, median %.2f ms, best %.2f ms%n",
                times[TIMED / 2] / 1e6,
                times[0] / 1e6);
        for (int megabytes = 1; megabytes <= 10; megabytes += megabytes == 1 ? 4 : 5) {
            String text = CLAUSE.repeat(megabytes * 1_000_000 / CLAUSE.length());
            long best = Math.min(parse(text), Math.min(parse(text), parse(text)));
            System.out.printf(
                    Locale.ROOT, "%2d MB: %.1f MB/s%n", megabytes, text.length() * 1e3 / best);
        }
    }

    private static long parse(String text) {
        SourceText source = SourceText.of("benchmark.d", text);
        long start = THREAD.getCurrentThreadCpuTime();
        int items = Parser.parse(source).value().items().size();
        long time = THREAD.getCurrentThreadCpuTime() - start;
        if (items == 0) {
            throw new IllegalStateException("nothing was parsed");
        }
        return time;
    }
}
