package dev.dowse.lsp;

import dev.dowse.ide.LongScript;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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

    private KeystrokeLatency() {}

    public static void main(String[] arguments) throws Exception {
        int keystrokes = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        String script = LongScript.of(LINES);
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

    /** Types a digit behind a number in the middle of the script, and takes it back. */
    private static TextDocumentContentChangeEvent keystroke(int version) {
        int line = LongScript.lineToType(LINES);
        int column = LongScript.COLUMN_TO_TYPE;
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
