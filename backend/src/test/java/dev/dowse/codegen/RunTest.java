package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.vm.Execution;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Scripts that need nothing but BEGIN print the same on the embedded machine and in the kernel. A
 * file {@code NAME@OPTION.out} is what NAME.d prints with that option.
 */
@Timeout(60)
class RunTest {
    private static final Fixtures FIXTURES = new Fixtures("dev/dowse/codegen/run");

    static Stream<String> scripts() {
        return Stream.concat(
                FIXTURES.names(".d"), FIXTURES.names(".out").filter(name -> name.contains("@")));
    }

    private static String text(String name) {
        int at = name.indexOf('@');
        return at < 0
                ? FIXTURES.text(name + ".d")
                : "#pragma D option %s\n%s"
                        .formatted(
                                name.substring(at + 1),
                                FIXTURES.text(name.substring(0, at) + ".d"));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void onTheEmbeddedMachine(String name) {
        FIXTURES.check(name + ".out", Engines.vm(text(name), Execution.INTERPRETED));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void compiledForTheEmbeddedMachine(String name) {
        assertEquals(FIXTURES.text(name + ".out"), Engines.vm(text(name), Execution.COMPILED));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void inTheKernel(String name) throws KernelRefusal {
        KernelAccess.require();
        assertEquals(FIXTURES.text(name + ".out"), Engines.kernel(text(name)));
    }

    @Test
    void systemCallsOfACommandInTheKernel() throws KernelRefusal {
        KernelAccess.require();
        String out =
                Engines.kernel(
                        "#pragma D option quiet\n"
                                + "syscall::execve:entry /pid == $target/"
                                + " { printf(\"%s\\n\", copyinstr(uregs[R_RDI])); }\n"
                                + "syscall::write:entry /pid == $target/"
                                + " { self->bytes = arg2; @[probefunc, execname] = count(); }\n"
                                + "syscall::write:return /pid == $target/"
                                + " { printf(\"%d of %d\\n\", arg0, self->bytes); }\n"
                                + "syscall::open*:entry /pid == $target/ { @opened = sum(1); }\n",
                        "/bin/echo hello");
        assertTrue(out.contains("6 of 6\n"), out);
        assertTrue(out.contains("write"), out);
        assertTrue(out.contains("echo"), out);
        assertTrue(!out.contains("fault"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop()", "raise(9)"})
    void aSignalKeepsACommandFromItsEnd(String action) throws KernelRefusal {
        KernelAccess.require();
        String out =
                Engines.kernel(
                        "#pragma D option quiet\n#pragma D option destructive\n"
                                + "syscall::write:entry /pid == $target/ { %s; sent++; }\n"
                                        .formatted(action)
                                + "syscall::exit_group:entry /pid == $target/ { over++; }\n"
                                + "tick-100ms /sent && ++waited == 4/ { exit(0); }\n"
                                + "END { printf(\"%d %d\", sent, over); }",
                        "/bin/echo hello");
        assertEquals("1 0\n", out);
    }

    @Test
    void clocksFireInTheKernel() throws KernelRefusal {
        KernelAccess.require();
        String out =
                Engines.kernel(
                        """
                        #pragma D option quiet
                        profile-100hz { @a = count(); self->n++; @b = max(self->n); }
                        BEGIN { @a = count(); }
                        tick-300ms { exit(0); } END { printf("end\\n"); }
                        """);
        assertTrue(out.startsWith("end\n"), out);
    }

    /** Far more keys than the maps have room for, but few that hold something at a time. */
    private static final String CHURN =
            """
            #pragma D option quiet
            #pragma D option dynvarsize=8k
            #pragma D option strsize=23
            struct pair { int a; int b; };
            struct pair p[int];
            BEGIN { kept[1] = 7; text[-1] = "value"; p[3].a = 3; p[3].b = 4; }
            tick-10ms { i++; n[i] = i; text[i] = "x"; kept[1] += 1; n[i] = 0; }
            tick-10ms { text[i] = ""; p[i].b = i; p[i].b = 0; p[3].b++; }
            tick-10ms /i == 300/ { exit(0); }
            END { printf("%d %s %d %d", kept[1], text[-1], p[3].a, p[3].b); }
            """;

    @Test
    void elementsSetToZeroMakeRoomOnTheEmbeddedMachine() {
        assertEquals("307 value 3 298\n", Engines.vm(CHURN));
    }

    @Test
    void elementsSetToZeroMakeRoomInTheKernel() throws KernelRefusal {
        KernelAccess.require();
        assertEquals("307 value 3 298\n", Engines.kernel(CHURN));
    }
}
