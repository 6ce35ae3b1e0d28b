package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The provider {@code pid}: functions of a process that is started, or runs already. */
@Timeout(300)
class FunctionsTest {
    private static final String DD = "dd if=/dev/zero of=/dev/null bs=1 status=none count=";

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    private static List<String> traced(String script, String... processes) {
        String[] all = new String[2 + processes.length];
        all[0] = "-qn";
        all[1] = script;
        System.arraycopy(processes, 0, all, 2, processes.length);
        CommandRun run = CommandRun.of(all);
        assertEquals("", run.err());
        return run.out().lines().filter(line -> !line.isBlank()).toList();
    }

    @Test
    void callsOfALibraryAreCounted() {
        assertEquals(
                List.of("write libc.so.6 entry 250"),
                traced(
                        "pid$target:libc.so.6:write:entry /arg0 == 1/"
                                + " { @[probefunc, probemod, probename] = count(); }"
                                + " END { printa(\"%s %s %s %@d\", @); }",
                        "-c", DD + 250));
    }

    @Test
    void whatAFunctionReturnsIsItsSecondArgument() {
        assertEquals(
                List.of("0 1 60"),
                traced(
                        "pid$target:libc:write:entry /arg0 == 1/ { self->in = 1; }"
                                + "pid$target:libc:write:return /self->in/"
                                + " { @[arg0, arg1] = count(); self->in = 0; }"
                                + "END { printa(\"%d %d %@d\\n\", @); }",
                        "-c", DD + 60));
    }

    @Test
    void manyFunctionsShareAClauseAndKeepTheirNames() {
        List<String> lines =
                traced(
                        "pid$target:libc:read:entry, pid$target:libc:write:entry"
                                + " /execname == \"dd\"/ { @[probefunc] = count(); }"
                                + "END { printa(\"%s %@d\\n\", @); }",
                        "-c", DD + 40);
        assertEquals(List.of("read 40", "write 40"), lines);
    }

    @Test
    void aFunctionWithSeveralNamesHasTheBestOne() {
        assertEquals(
                List.of("write 20"),
                traced(
                        "pid$target:libc:__write:entry /arg0 == 1/ { @[probefunc] = count(); }"
                                + "END { printa(\"%s %@d\\n\", @); }",
                        "-c", DD + 20));
    }

    @Test
    void onlyTheProcessThatIsMeantIsTraced() throws IOException, InterruptedException {
        Process other = new ProcessBuilder((DD + 100_000_000).split(" ")).start();
        try {
            assertEquals(
                    List.of("25"),
                    traced(
                            "pid$target:libc:write:entry /arg0 == 1/ { @ = count(); }"
                                    + "END { printa(\"%@d\\n\", @); }",
                            "-c", DD + 25));
        } finally {
            other.destroyForcibly();
            assertTrue(other.waitFor(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aProcessThatRunsIsTraced() throws IOException, InterruptedException {
        Process process = new ProcessBuilder((DD + 100_000_000).split(" ")).start();
        try {
            String pid = Long.toString(process.pid());
            while (!Files.readString(Path.of("/proc", pid, "comm")).startsWith("dd")) {
                Thread.sleep(1);
            }
            assertEquals(
                    List.of("dd libc.so.6 write"),
                    traced(
                            "pid$target:libc.so.6:write:entry"
                                    + " { printf(\"%s %s %s\\n\", execname, probemod, probefunc);"
                                    + " exit(0); }",
                            "-p", pid));
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void theFunctionsOfAScriptAreThoseOfItsInterpreter(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("script"), "#!/bin/dd if=/dev/zero\n");
        assertTrue(script.toFile().setExecutable(true));
        assertEquals(
                List.of("main"),
                traced(
                        "pid$target:libc:exit:entry { printf(\"main\\n\"); exit(0); }",
                        "-c",
                        script.toString()));
    }

    @Test
    void aProgramThatWasReplacedIsTraced(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path program =
                CompiledProgram.of(
                        folder,
                        """
                        #include <unistd.h>
                        __attribute__((noinline)) int turn(int n) { usleep(1000); return n + 1; }
                        int main(void) { int n = 0; while (n < 60000) n = turn(n); return 0; }
                        """);
        Process process = new ProcessBuilder(program.toString()).start();
        try {
            while (!Files.readString(Path.of("/proc/" + process.pid() + "/comm"))
                    .startsWith("program")) {
                Thread.sleep(1);
            }
            Files.delete(program);
            assertEquals(
                    List.of("program turn"),
                    traced(
                            "pid$target:a.out:turn:entry"
                                    + " { printf(\"%s %s\\n\", probemod, probefunc); exit(0); }",
                            "-p", Long.toString(process.pid())));
        } finally {
            process.destroyForcibly();
            assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aFunctionThatDoesNotExistIsRefused() {
        CommandRun run =
                CommandRun.of("-n", "pid$target:a.out:no_such_function:entry", "-c", DD + 1);
        assertEquals(1, run.status());
        assertTrue(
                run.err()
                        .contains(
                                "no function of the process matches"
                                        + " pid$target:a.out:no_such_function:entry"),
                run.err());
    }

    @Test
    void argumentsBehindTheSixthAreOnTheStack(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path program =
                CompiledProgram.of(
                        folder,
                        """
                        __attribute__((noinline)) long many(
                                long a, long b, long c, long d, long e, long f, long g, long h) {
                            return a + b + c + d + e + f + g * h;
                        }
                        int main(void) { return many(1, 2, 3, 4, 5, 6, 7, 8) != 77; }
                        """);
        assertEquals(
                List.of("1 6 7 8 many", "inside", "77"),
                traced(
                        "pid$target:a.out:many:entry"
                                + " { printf(\"%d %d %d %d %s\\n\", arg0, arg5, arg6, arg7,"
                                + " probefunc); }"
                                + "pid$target::many:4 { printf(\"inside\\n\"); }"
                                + "pid$target:program:many:return { printf(\"%d\\n\", arg1); }",
                        "-c", program.toString()));
    }
}
