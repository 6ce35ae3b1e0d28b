package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.session.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stacks, as a recording has them and as the kernel walks them. */
@Timeout(60)
class StackTest {
    private static final String FIRING =
            """
            {"probe":"syscall:vmlinux:read:entry","pid":7,"stack":[1,2,3,16,32,48],"ustack":[100,200]}
            """;

    @Test
    void printsFramesOfARecordingBelowEachOther() throws Recording.Malformed {
        assertEquals(
                """

                              0x10
                              0x20
                              0x30

                              0x64
                              0xc8
                3 2 32 200

                """,
                replayed(
                        """
                        stack(); ustack();
                        printf("%d %d %d %d\\n", stackdepth, ustackdepth, caller, ucaller);
                        """));
    }

    @Test
    void takesAsManyFramesAsTheScriptWants() throws Recording.Malformed {
        String options = "#pragma D option stackframes=1\n#pragma D option ustackframes=1\n";
        assertEquals(
                """

                              0x10

                              0x64

                              0x10
                              0x20

                """,
                replayed(options, "stack(); ustack(); stack(2);"));
    }

    @Test
    void countsByStack() throws Recording.Malformed {
        String out =
                replayed(
                        """
                        @[stack(2), ustack(1), usym(ucaller)] = count();
                        printa(@);
                        printa("%k|%-2k|%30A|%@d\\n", @);
                        """);
        assertEquals(
                """


                              0x10
                              0x20

                              0x64
                  0xc8                                                              1

                0x10
                0x20
                |
                  0x64
                |                          0xc8|1

                """,
                out);
    }

    @Test
    void withoutStackThereAreNoFrames() {
        String script = "BEGIN { ustack(); trace(ustackdepth); trace(ucaller); exit(0); }";
        assertEquals("\n00\n", Engines.vm(quiet(script)));
    }

    @Test
    void theKernelWalksStacksOfSystemCalls() throws KernelRefusal {
        KernelAccess.require();
        String out =
                Engines.kernel(
                        quiet(
                                """
                                syscall::write:entry /pid == $target/
                                {
                                    stack();
                                    ustack();
                                    printf("%d %d %d\\n", stackdepth > 1, ustackdepth > 1, caller != 0);
                                }
                                """),
                        "/bin/echo hello");
        assertTrue(out.contains("\n1 1 1\n"), out);
        assertTrue(out.startsWith("\n              0xffff"), out);
        assertTrue(!out.contains("fault"), out);
    }

    private static String quiet(String script) {
        return "#pragma D option quiet\n" + script;
    }

    private static String replayed(String body) throws Recording.Malformed {
        return replayed("", body);
    }

    private static String replayed(String options, String body) throws Recording.Malformed {
        String script = options + "syscall::read:entry { " + body + " exit(0); }";
        return Engines.vm(quiet(script), Recording.parse(FIRING));
    }
}
