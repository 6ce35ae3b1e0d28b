package dev.dowse.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class ScriptRunTest {
    private static final ScriptRun.Request PLAIN =
            new ScriptRun.Request("vm", "", "", false, List.of("-w", "two words"));

    private final BlockingQueue<String> out = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> err = new LinkedBlockingQueue<>();

    /** A run whose command is a piece of shell. */
    private static ScriptRun shell(String prefix, String script) {
        return new ScriptRun(List.of("sh", "-c", prefix), List.of("dowse"), "x.d", script, PLAIN);
    }

    private int run(ScriptRun run) throws IOException, InterruptedException {
        return run.run(out::add, err::add);
    }

    @Test
    void theCommandBehindThePrefixReadsTheScript() throws Exception {
        String script = "BEGIN { }\n".repeat(20_000);
        assertEquals(0, run(shell("for a in \"$0\" \"$@\"; do echo \"$a\"; done; wc -c", script)));
        assertEquals(
                List.of(
                        "dowse",
                        "run",
                        "--format=json",
                        "--target",
                        "vm",
                        "--name",
                        "x.d",
                        "--",
                        "-",
                        "-w",
                        "two words",
                        "200000"),
                out.stream().map(String::strip).toList());
    }

    @Test
    void aPrefixThatReadsNothingIsHeard() throws Exception {
        String script = "BEGIN { }\n".repeat(200_000);
        assertEquals(
                7,
                run(shell("exec <&-; sleep 0.2; echo a password is required >&2; exit 7", script)));
        assertEquals(List.of("a password is required"), List.copyOf(err));
    }

    @Test
    void aCommandThatIsNotThereIsAnError() {
        ScriptRun run = new ScriptRun(List.of(), List.of("/no/such/command"), "x.d", "", PLAIN);
        assertThrows(IOException.class, () -> run(run));
    }

    @Test
    void whoDoesNotEndInOrderEndsByForce() throws Exception {
        ScriptRun run = shell("trap '' TERM; echo ready; exec sleep 600", "");
        CompletableFuture<Integer> exitCode = start(run);
        assertEquals("ready", out.poll(30, TimeUnit.SECONDS));
        run.cancel().get(30, TimeUnit.SECONDS);
        assertNotEquals(0, exitCode.get(30, TimeUnit.SECONDS));
    }

    @Test
    void whatIsPrintedAtTheEndIsHeard() throws Exception {
        ScriptRun run =
                shell(
                        "trap 'echo last words; exit 3' TERM; echo ready; while :; do sleep 0.05;"
                                + " done",
                        "");
        CompletableFuture<Integer> exitCode = start(run);
        assertEquals("ready", out.poll(30, TimeUnit.SECONDS));
        run.cancel().get(30, TimeUnit.SECONDS);
        assertEquals(3, exitCode.get(30, TimeUnit.SECONDS));
        assertEquals("last words", out.poll(30, TimeUnit.SECONDS));
    }

    @Test
    void aRunThatWasCancelledBeforeItBeganEndsAtOnce() throws Exception {
        ScriptRun run = shell("exec sleep 600", "");
        run.cancel().get(30, TimeUnit.SECONDS);
        assertNotEquals(0, run(run));
    }

    private CompletableFuture<Integer> start(ScriptRun run) {
        CompletableFuture<Integer> exitCode = new CompletableFuture<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        exitCode.complete(run(run));
                    } catch (IOException | InterruptedException e) {
                        exitCode.completeExceptionally(e);
                    }
                });
        return exitCode;
    }
}
