package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dowse check} below a project's file. */
class ProjectCheckTest {
    @TempDir private Path folder = Path.of("");

    private String script() throws IOException {
        Path script = Files.createDirectories(folder.resolve("a/b")).resolve("x.d");
        Files.writeString(script, "syscall::read:entry { n++; m[execname, probefunc] = n; }\n");
        return script.toString();
    }

    private static String codes(CommandRun run) {
        return run.out()
                .lines()
                .map(line ->
                        line.replaceAll(
                                ".*\"severity\":\"(\\w+)\",\"code\":\"([^\"]+)\".*", "$1 $2"))
                .sorted()
                .toList()
                .toString();
    }

    @Test
    void theNearestFileSaysWhatItIsForAndWhatIsTold() throws IOException {
        String script = script();
        Files.writeString(folder.resolve(".dowse"), "kernel = 5.4\n");
        Files.writeString(folder.resolve("a/.dowse"), "kernel = 5.10\nignore = BPF-ATOMICS\n");
        assertEquals(
                "[error BPF-HASHKEY-512]",
                codes(CommandRun.of("check", "--format", "json", script)));
    }

    @Test
    void theCommandLineGoesBeforeIt() throws IOException {
        String script = script();
        Files.writeString(
                folder.resolve(".dowse"), "kernel = 5.10\nportability = 5.4\nignore = BPF-SHIFT\n");
        assertEquals(
                "[hint BPF-ATOMICS]",
                codes(
                        CommandRun.of(
                                "check",
                                "--format",
                                "json",
                                "--kernel",
                                "6.6",
                                "--portable-to",
                                "6.1",
                                script)));
        assertEquals(
                "[error BPF-HASHKEY-512]",
                codes(
                        CommandRun.of(
                                "check",
                                "--format",
                                "json",
                                "--ignore",
                                "BPF-ATOMICS,BPF-RINGBUF",
                                script)));
    }

    @Test
    void aLineThatSaysNothingEndsTheCheck() throws IOException {
        String script = script();
        Path file = folder.resolve("a/.dowse");
        Files.writeString(file, "kernel = 6.6\nkernels = 5.10\n");
        CommandRun run = CommandRun.of("check", script);
        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(
                run.err().contains(file + ":2:1: error[DT-PROJECT]: there is no setting 'kernels'"),
                run.err());
        assertEquals("", run.out());
    }
}
