package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelObjects;
import dev.dowse.kernel.TestPrograms;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/** The kernel holds the same programs and maps after a session as before, however it ended. */
@Timeout(120)
@Isolated("it lists what the whole kernel holds")
class NothingIsLeftTest {
    private static final KernelObjects NONE = new KernelObjects(Set.of(), Set.of());

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void afterASessionThatEnded() throws InterruptedException {
        KernelObjects before = KernelObjects.now();
        StopSignal stop = new StopSignal();
        stop.request();
        SessionResult result = KernelSession.run(object(), List.of(), (event, reader) -> {}, stop);
        SessionResult.Ended ended = assertInstanceOf(SessionResult.Ended.class, result);
        KernelObjects during = KernelObjects.now().since(before);
        assertTrue(during.maps().size() >= 4, "the maps stay until closed");
        ended.close().run();
        assertEquals(NONE, during.remaining());
    }

    @Test
    void afterASessionThatWasRefused() throws InterruptedException {
        KernelObjects before = KernelObjects.now();
        BpfProgram bad = TestPrograms.program("bad", new AttachPoint.End(), List.of());
        BpfObject object =
                new BpfObject(
                        List.of(clock(), bad), TestPrograms.maps(1 << 16), TaskFields.EMBEDDED);
        SessionResult result =
                KernelSession.run(object, List.of(), (event, reader) -> {}, new StopSignal());
        assertInstanceOf(SessionResult.Refused.class, result);
        assertEquals(NONE, KernelObjects.now().since(before).remaining());
    }

    @Test
    void afterTheProcessWasKilled() throws IOException, InterruptedException {
        KernelObjects before = KernelObjects.now();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EndlessSession.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertEquals(EndlessSession.RUNNING, output.readLine());
        } finally {
            KernelObjects during = KernelObjects.now().since(before);
            process.destroyForcibly().waitFor();
            assertFalse(during.isEmpty(), "the session was not in the kernel at all");
            assertEquals(NONE, during.remaining());
        }
    }

    private static BpfObject object() {
        return new BpfObject(List.of(clock()), TestPrograms.maps(1 << 16), TaskFields.EMBEDDED);
    }

    private static BpfProgram clock() {
        return TestPrograms.program(
                "clock",
                new AttachPoint.Clock(1_000_000, true),
                TestPrograms.all(
                        TestPrograms.onlyWhenActive(), TestPrograms.send(1), TestPrograms.exit(0)));
    }
}
