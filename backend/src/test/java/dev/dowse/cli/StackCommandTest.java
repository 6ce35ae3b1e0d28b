package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stacks of a command in the kernel, by name, although the command has ended by then. */
@Timeout(60)
class StackCommandTest {
    private static final String PROGRAM =
            """
            #include <sys/wait.h>
            #include <unistd.h>
            static long number = 39;
            __attribute__((noinline)) static long inner(void) {
                long result;
                __asm__ volatile("syscall" : "=a"(result) : "0"(number) : "rcx", "r11", "memory");
                return result;
            }
            __attribute__((noinline)) long outer(void) { return inner() + 1; }
            int main(int count, char **arguments) {
                if (count > 1 && fork() == 0)
                    return outer() == 0;
                return count > 1 ? wait(0) < 0 : outer() == 0;
            }
            """;

    @TempDir private Path folder;

    @Test
    void framesOfACommandHaveNamesWhenItHasEnded() throws IOException, InterruptedException {
        CommandRun run =
                traced(
                        "syscall::getpid:entry /pid == $target/"
                                + " { ustack(3); @[ustack(2), usym(ucaller), umod(ucaller)] ="
                                + " count(); exit(0); }");
        String named = run.out().replaceAll("\\+0x[0-9a-f]+", "+{offset}");
        assertEquals(
                """

                              program`inner+{offset}
                              program`outer+{offset}
                              program`main+{offset}


                              program`inner+{offset}
                              program`outer+{offset}
                """,
                named.lines().limit(8).reduce("", (all, line) -> all + line + "\n"),
                run.toString());
        assertTrue(named.contains("\n  program`outer     "), named);
        assertTrue(named.contains("  program     "), named);
    }

    @Test
    void framesOfItsChildHaveNamesToo() throws IOException, InterruptedException {
        CommandRun run =
                traced(
                        "syscall::getpid:entry /progenyof($target) && pid != $target/"
                                + " { @[ustack(3)] = count(); }",
                        "fork");
        String named = run.out().replaceAll("\\+0x[0-9a-f]+", "");
        assertTrue(named.contains("program`inner\n"), run.toString());
        assertTrue(named.contains("program`outer\n"), run.toString());
    }

    @Test
    void theKernelsFunctionsHaveNames() throws IOException, InterruptedException {
        CommandRun run =
                traced(
                        "syscall::getpid:entry /pid == $target/"
                                + " { stack(); printf(\"[%a]\", caller); exit(0); }");
        assertTrue(run.out().contains("              vmlinux`do_syscall_64+0x"), run.toString());
        assertTrue(run.out().contains("[vmlinux`"), run.toString());
    }

    private CommandRun traced(String script, String... arguments)
            throws IOException, InterruptedException {
        KernelAccess.require();
        Path program = CompiledProgram.of(folder, PROGRAM);
        String command = program + " " + String.join(" ", arguments);
        return CommandRun.of("-q", "-n", script, "-c", command);
    }
}
