package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are started stopped, and processes that run already. */
@Timeout(60)
class TracedProcessTest {
    @TempDir Path folder;

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void aCommandLineIsSplitAtBlanksOnly() {
        assertEquals(
                List.of("ls", "-l", "'a", "b'", "$HOME"),
                TracedProcess.words("  ls\t-l 'a b'\n$HOME "));
    }

    @Test
    void aCommandDoesNothingBeforeItIsResumed()
            throws KernelRefusal, IOException, InterruptedException {
        Path made = folder.resolve("made");
        try (TracedProcess process = TracedProcess.start("/bin/mkdir " + made)) {
            String state = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            assertTrue(state.contains(") T "), state);
            assertFalse(Files.exists(made));
            assertFalse(process.hasEnded());
            process.resume();
            while (!process.hasEnded()) {
                Thread.sleep(1);
            }
        }
        assertTrue(Files.isDirectory(made));
    }

    @Test
    void aCommandEndsWithItsSession() throws KernelRefusal, InterruptedException {
        TracedProcess process = TracedProcess.start("sleep 600");
        ProcessHandle handle = ProcessHandle.of(process.pid()).orElseThrow();
        process.resume();
        process.close();
        handle.onExit().join();
        assertFalse(handle.isAlive());
    }

    @Test
    void aGrabbedProcessGoesOn() throws KernelRefusal, IOException, InterruptedException {
        Process other = new ProcessBuilder("sleep", "600").start();
        try {
            TracedProcess process = TracedProcess.grab(other.pid());
            assertFalse(process.hasEnded());
            process.close();
            assertTrue(other.isAlive());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(
                "Process "
                        + other.pid()
                        + " cannot be traced: There is no process with that"
                        + " number.",
                assertThrows(KernelRefusal.class, () -> TracedProcess.grab(other.pid())).summary());
    }

    @Test
    void whatIsNoCommandIsRefusedInWords() {
        assertEquals(
                "The command to trace, no-such-command-anywhere, is not an executable file in"
                        + " PATH.",
                assertThrows(
                                KernelRefusal.class,
                                () -> TracedProcess.start("no-such-command-anywhere -x"))
                        .summary());
        assertEquals(
                "The command to trace (-c) is empty.",
                assertThrows(KernelRefusal.class, () -> TracedProcess.start(" \t")).summary());
    }
}
