package dev.dowse.lsp;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/**
 * Measures the time from a keystroke to its diagnostics as an editor sees it: over the protocol,
 * with the server's pause for typing, in a script of 2,000 lines. Not a test: start it by its main
 * class, with the number of keystrokes as its argument.
 */
final class KeystrokeLatency {
    private static final int LINES = 2_000;
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

    private KeystrokeLatency() {}

    public static void main(String[] arguments) throws Exception {
        int keystrokes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        String script = script();
        long[] nanos = new long[keystrokes];
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(script);
            client.diagnostics(1);
            for (int i = -keystrokes / 2; i < keystrokes; i++) {
                int version = i + keystrokes / 2 + 2;
                long start = System.nanoTime();
                client.change(version, keystroke(version));
                client.diagnostics(version);
                if (i >= 0) {
                    nanos[i] = System.nanoTime() - start;
                }
            }
        }
        print(script, nanos);
    }

    private static String script() {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < LINES / CLAUSES.lines().count(); i++) {
            String call = CALLS.get(i % CALLS.size());
            script.append(
                    CLAUSES.replace("CALL", call)
                            .replace("NUMBER", Integer.toString(i % CALLS.size())));
        }
        return script.toString();
    }

    /** Types a digit behind a number in the middle of the script, and takes it back. */
    private static TextDocumentContentChangeEvent keystroke(int version) {
        int line = (int) (LINES / 2 / CLAUSES.lines().count() * CLAUSES.lines().count()) + 4;
        int column = "\tself->t".length();
        return version % 2 == 0
                ? TestClient.edit(line, column, line, column, "1")
                : TestClient.edit(line, column, line, column + 1, "");
    }

    private static void print(String script, long[] nanos) {
        Arrays.sort(nanos);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%d lines, %d keystrokes: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n",
                script.lines().count(),
                nanos.length,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
