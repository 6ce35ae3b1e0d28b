package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** D scripts in the real kernel, from their text to what the user reads. */
@Timeout(120)
class KernelScriptTest {
    private static final String QUIET = "#pragma D option quiet\n";

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void beginExitsAndEndRuns() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "BEGIN { x = 7; a[\"k\", 3] = x * -3; exit(3); }\n"
                                + "END { printf(\"%d %d %s\", x, a[\"k\", 3], probename); }\n");
        assertEquals(new ScriptRun(3, "7 -21 END\n", List.of()), run);
    }

    @Test
    void theTracerHasItsName() throws KernelRefusal {
        ScriptRun run = ScriptRun.of(QUIET + "BEGIN { printf(\"%s\", execname); exit(0); }");
        assertEquals(new ScriptRun(0, "dowse\n", List.of()), run);
    }

    @Test
    void systemCallsOfACommandAreCounted() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "syscall::write:entry\n"
                                + "/pid == $target && execname == \"dd\"/\n"
                                + "{ @bytes[execname, arg0] = sum(arg2); @calls = count(); }\n"
                                + "END { printa(\"%s %d %@d\", @bytes); printa(\" %@d\", @calls);"
                                + " }\n",
                        "dd if=/dev/zero of=/dev/null bs=64 count=5000 status=none");
        assertEquals(new ScriptRun(0, "dd 1 320000 5000\n", List.of()), run);
    }

    @Test
    void aCommandIsTracedFromItsExecveOn() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "syscall::execve:entry /pid == $target/ { printf(\"%s \","
                                + " execname); }\n"
                                + "syscall::execve:return /pid == $target/ { printf(\"%s \","
                                + " execname); }\n"
                                + "syscall::exit_group:entry /pid == $target/ { printf(\"%s\","
                                + " probefunc); }\n",
                        "true");
        assertEquals(new ScriptRun(0, "sh true exit_group\n", List.of()), run);
    }

    @Test
    void threadLocalVariablesTieReturnsToEntries() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "syscall::openat:entry /pid == $target/ { self->name = arg1; }\n"
                                + "syscall::openat:return\n"
                                + "/self->name && copyinstr(self->name) == \"/no/such/file\"/\n"
                                + "{ printf(\"%s: %d\", copyinstr(self->name), errno); }\n"
                                + "syscall::openat:return { self->name = 0; }\n",
                        "dd if=/no/such/file status=none");
        assertEquals(new ScriptRun(0, "/no/such/file: 2\n", List.of()), run);
    }

    @Test
    void interruptsHaveThreadLocalVariablesOfTheirOwn() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + """
                                syscall::read:entry /pid == $target/ { self->x = 1; in[tid] = 1; }
                                profile-997 /pid == $target && in[tid]/ { @hits = count(); }
                                profile-997 /pid == $target && self->x == 1/ { @mixed = count(); }
                                profile-997 /pid == $target/ { self->x = 2; }
                                tick-1s /++seconds == 10/ { exit(0); }
                                syscall::read:return /pid == $target && self->x != 1/
                                { @mixed = count(); }
                                syscall::read:return /pid == $target/ { self->x = 0; in[tid] = 0; }
                                END { printa("interrupted %@d", @hits); printa("mixed", @mixed); }
                                """,
                        "dd if=/dev/zero of=/dev/null bs=1M count=20000 status=none");
        assertTrue(run.output().matches("interrupted [1-9]\\d*\n"), run::toString);
        assertEquals(List.of(), run.complaints());
    }

    @Test
    void timersFireUntilTheScriptExits() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "profile-997 { @[cpu] = count(); }\n"
                                + "tick-10ms { i++; printf(\"%d \", i); }\n"
                                + "tick-10ms /i == 3/ { exit(0); }\n"
                                + "END { clear(@); trunc(@); }\n");
        assertEquals(new ScriptRun(0, "1 2 3 \n", List.of()), run);
    }

    @Test
    void aFaultEndsItsClauseOnly() throws KernelRefusal {
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + "BEGIN { zero = 0; printf(\"lost %d\", 10 / zero); }\n"
                                + "BEGIN { printf(\"lost %s\", copyinstr(16)); }\n"
                                + "BEGIN { printf(\"kept\"); exit(0); }\n");
        assertEquals("kept\n", run.output());
        assertEquals(2, run.complaints().size(), run.complaints()::toString);
        assertTrue(run.complaints().getFirst().contains("divide-by-zero"));
        assertTrue(run.complaints().getLast().contains("invalid address (0x10)"));
    }

    @Test
    void theTaskIsTheOneThatFired() throws KernelRefusal {
        ProcessHandle self = ProcessHandle.current();
        ScriptRun run =
                ScriptRun.of(QUIET + "BEGIN { printf(\"%d %d %d\", pid, ppid, uid); exit(0); }");
        String expected = self.pid() + " " + self.parent().orElseThrow().pid() + " 0\n";
        assertEquals(expected, run.output());
    }

    @Test
    void memoryOfTheProcessIsWritten() throws KernelRefusal {
        KernelAccess.requireHelper(36, "bpf_probe_write_user");
        ScriptRun run =
                ScriptRun.of(
                        QUIET
                                + """
                                #pragma D option destructive
                                syscall::write:entry /pid == $target && execname == "dd"/
                                {
                                    self->at = arg1;
                                }
                                syscall::write:return /self->at/
                                {
                                    copyoutstr("dowse", self->at, 64);
                                    printf("%s ", copyinstr(self->at));
                                    copyoutstr("WINE", self->at + 1, 2);
                                    this->p = (char *)alloca(4);
                                    this->p[0] = 'S'; this->p[1] = 'K';
                                    copyout(this->p, self->at + 3, 2);
                                    copyout("never", self->at, 0);
                                    printf("%s ", copyinstr(self->at));
                                }
                                syscall::write:return /self->at/
                                {
                                    copyout("x", 8, 1);
                                    printf("never");
                                }
                                ERROR { printf("fault at %d", (int)arg5); }
                                """,
                        "dd if=/dev/zero of=/dev/null bs=64 count=1 status=none");
        assertEquals("dowse dWISK fault at 8\n", run.output());
        assertEquals(1, run.complaints().size(), run.toString());
    }
}
