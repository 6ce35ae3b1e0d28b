package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The command {@code dowse.run} as an editor meets it. */
@Isolated("it counts the processes that this one has started")
final class RunProtocolTest {
    @Test
    void aRunStreamsAndAnswersWithItsStatus() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(
                    "#pragma D option quiet\nBEGIN { printf(\"a\\n\"); }\n"
                            + "tick-1s { printf(\"b\\n\"); exit($1); }");
            Object answer =
                    client.run(
                                    Map.of(
                                            "run",
                                            "1",
                                            "uri",
                                            TestClient.URI,
                                            "target",
                                            "vm",
                                            "arguments",
                                            List.of("3")))
                            .get(60, TimeUnit.SECONDS);
            assertEquals("a\nb\n\n", client.printed("out"), client.printed("err"));
            assertEquals(3.0, assertInstanceOf(Map.class, answer).get("exitCode"));
        }
    }

    @Test
    void aDestructiveScriptRunsOnlyWhenConfirmed() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(
                    """
                    #pragma D option destructive
                    syscall::read:entry /pid == $target/ { raise(9); }
                    """);
            Object answer =
                    client.run(Map.of("run", "1", "uri", TestClient.URI, "target", "vm"))
                            .get(60, TimeUnit.SECONDS);
            assertEquals(2.0, assertInstanceOf(Map.class, answer).get("exitCode"));
            assertTrue(client.printed("err").contains("destructive"), client.printed("err"));
        }
    }

    @Test
    void aDestructiveScriptThatWasConfirmedIsHandedOn() throws Exception {
        try (TestClient client =
                TestClient.started(Map.of("run", Map.of("prefix", List.of("echo"))))) {
            client.open("BEGIN { raise(9); }");
            client.run(Map.of("run", "1", "uri", TestClient.URI, "destructive", true))
                    .get(60, TimeUnit.SECONDS);
            assertTrue(client.printed("out").endsWith(" -w -- -\n"), client.printed("out"));
        }
    }

    @Test
    void anArgumentIsAValueWhateverItLooksLike() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open("#pragma D option quiet\nBEGIN { printf(\"%s\", $$1); exit(0); }");
            client.run(Map.of("run", "1", "uri", TestClient.URI, "arguments", List.of("--help")))
                    .get(60, TimeUnit.SECONDS);
            assertEquals("--help\n", client.printed("out"), client.printed("err"));
        }
    }

    @Test
    void aPrefixThatCannotBeStartedIsTold() throws Exception {
        try (TestClient client =
                TestClient.started(Map.of("run", Map.of("prefix", List.of("/no/such/prefix"))))) {
            client.open("BEGIN { exit(0); }");
            Object answer =
                    client.run(Map.of("run", "1", "uri", TestClient.URI)).get(60, TimeUnit.SECONDS);
            assertEquals(127.0, assertInstanceOf(Map.class, answer).get("exitCode"));
            assertTrue(client.printed("err").contains("cannot be started"), client.printed("err"));
        }
    }

    /** A command that runs until it is told to end, and then still has something to say. */
    @Test
    void cancellingTheRequestEndsTheRunInOrder() throws Exception {
        String endless =
                "trap 'echo end; exit' TERM; echo begin;"
                        + " for i in $(seq 600); do sleep 0.1; done; echo never told";
        try (TestClient client =
                TestClient.started(Map.of("run", Map.of("prefix", List.of("sh", "-c", endless))))) {
            client.open("BEGIN { exit(0); }");
            CompletableFuture<Object> answer =
                    client.run(Map.of("run", "1", "uri", TestClient.URI));
            client.awaitPrinted("begin\n");
            answer.cancel(true);
            client.awaitPrinted("end\n");
        }
    }

    @Test
    void cancellingARunOnTheKernelLosesNothingThatEndPrints() throws Exception {
        try (TestClient client = TestClient.started(Map.of())) {
            client.open(
                    """
                    #pragma D option quiet
                    BEGIN { printf("begin\\n"); }
                    tick-1s { ticks++; }
                    END { printf("end\\n"); }
                    """);
            CompletableFuture<Object> answer =
                    client.run(Map.of("run", "1", "uri", TestClient.URI, "target", "kernel"));
            assumeStarted(client);
            answer.cancel(true);
            client.awaitPrinted("end\n");
        }
    }

    /** Skips where the kernel runs no scripts, unless that is what the build asks for. */
    private static void assumeStarted(TestClient client) throws InterruptedException {
        String begun = client.awaitAnything();
        if (!System.getProperty("dowse.kernel", "").equals("required")) {
            assumeTrue(begun.equals("begin\n"), () -> "no run on this kernel: " + begun);
        }
        assertEquals("begin\n", begun);
    }

    @Test
    void theEndOfTheConnectionEndsItsRuns() throws Exception {
        Set<Long> before = children();
        TestClient client = TestClient.started(Map.of());
        client.open("#pragma D option quiet\nBEGIN { printf(\"begin\\n\"); } tick-1s { x = 1; }");
        CompletableFuture<Object> answer =
                client.run(Map.of("run", "1", "uri", TestClient.URI, "target", "vm"));
        client.awaitPrinted("begin\n");
        Set<Long> during = children();
        during.removeAll(before);
        assertEquals(1, during.size(), "one process runs the script");
        client.close();
        assertEquals(1, client.exitCode());
        Set<Long> after = children();
        after.retainAll(during);
        assertEquals(Set.of(), after);
        answer.cancel(true);
    }

    private static Set<Long> children() {
        return ProcessHandle.current()
                .children()
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
