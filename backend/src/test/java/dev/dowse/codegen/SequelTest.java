package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is too much for one program goes on in others, and nobody who reads the output can tell. */
@Timeout(300)
class SequelTest {
    private static final String TEXTS = "string x, y; int n;\n";

    /** A statement that takes about a fifth of what one program should. */
    private static final String SEARCH = "n += index(x, y);\n";

    private static String searches(int count) {
        return SEARCH.repeat(count);
    }

    private static List<BpfProgram> programs(String script) {
        return Scripts.compile(script).object().programs();
    }

    private static void bothPrint(String expected, String body) throws KernelRefusal {
        String script = "#pragma D option quiet\n" + body;
        assertTrue(programs(script).size() > 1, "one program is enough");
        assertEquals(expected + "\n", Engines.vm(script));
        KernelAccess.require();
        assertEquals(expected + "\n", Engines.kernel(script));
    }

    @Test
    void aClauseGoesOnWithItsVariablesAndOneRecord() throws KernelRefusal {
        bothPrint(
                "24 7 abcabc 1 XY\n",
                TEXTS
                        + """
                        BEGIN {
                            x = "abcabc"; y = "bc";
                            this->n = 7; this->t = timestamp; this->p = (char *)alloca(4);
                            this->p[0] = 'X'; this->p[2] = 0;
                        """
                        + searches(12)
                        + "this->p[1] = 'Y';\n"
                        + searches(12)
                        + "printf(\"%d %d %s %d %s\\n\", n, this->n, x, this->t == timestamp,"
                        + " stringof(this->p)); exit(0); }");
    }

    @Test
    void aFaultLaterOnEndsTheClauseAndNoOther() throws KernelRefusal {
        bothPrint(
                """
                fault: error in clause 1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero
                error
                12
                next 12
                """,
                TEXTS
                        + "BEGIN { x = \"abcabc\"; y = \"bc\";\n"
                        + searches(12)
                        + "trace(1 / (n - 12));"
                        + searches(12)
                        + "printf(\"never\\n\"); }\n"
                        + "BEGIN { printf(\"%d\\n\", n); }\n"
                        + "BEGIN { printf(\"next %d\\n\", n); exit(0); }\n"
                        + "ERROR { printf(\"error\\n\"); }");
    }

    @Test
    void aPredicateThatFailsSkipsTheWholeClause() throws KernelRefusal {
        bothPrint(
                "n is 0\n",
                TEXTS
                        + "BEGIN /n > 0/ { printf(\"never\"); "
                        + searches(8)
                        + "printf(\"never\"); }\n"
                        + "BEGIN { printf(\"n is %d\\n\", n); exit(0); }\n");
    }

    @Test
    void afterExitTheClauseIsFinishedAndNoOtherBegins() throws KernelRefusal {
        bothPrint(
                "finished 8\n",
                TEXTS
                        + "BEGIN { x = \"abcabc\"; y = \"bc\"; exit(0);"
                        + searches(8)
                        + "printf(\"finished %d\\n\", n); }\n"
                        + "BEGIN { printf(\"never\\n\"); }\n");
    }

    @Test
    void whatIsConditionalIsRecordedAsSuch() throws KernelRefusal {
        bothPrint(
                "yes\nlast\n",
                TEXTS
                        + "BEGIN { if (n == 0) { printf(\"yes\\n\"); } else { printf(\"no\\n\"); }"
                        + searches(8)
                        + "if (n > 0) { printf(\"never\\n\"); } printf(\"last\\n\"); exit(0); }");
    }

    @Test
    void aSpeculationThatIsNotOpenAbandonsWhatIsLeftToo() throws KernelRefusal {
        bothPrint(
                "8\n",
                TEXTS
                        + "BEGIN { x = \"abcabc\"; y = \"bc\"; speculate(3); printf(\"never\\n\");"
                        + searches(8)
                        + "printf(\"never\\n\"); }\n"
                        + "BEGIN { x = \"abcabc\"; y = \"bc\";"
                        + searches(8)
                        + "printf(\"%d\\n\", n); exit(0); }");
    }

    @Test
    void manyAggregationsOfOneProbeAreAllCounted() throws KernelRefusal {
        String sums =
                IntStream.range(0, 100)
                        .mapToObj(i -> "@s%d = sum(%d);\n".formatted(i, i))
                        .collect(Collectors.joining());
        String prints =
                IntStream.range(0, 100)
                        .mapToObj(i -> "printa(\"%%@d\\n\", @s%d);\n".formatted(i))
                        .collect(Collectors.joining());
        String expected =
                IntStream.range(0, 100).mapToObj(i -> i + "\n").collect(Collectors.joining());
        bothPrint(expected, "BEGIN {\n" + sums + "exit(0); }\nEND {\n" + prints + "}");
    }

    @Test
    void theProbeIsKnownInEachOfTheProgramsOfATable() throws KernelRefusal {
        KernelAccess.require();
        String script =
                TEXTS
                        + "#pragma D option quiet\n"
                        + "BEGIN { x = \"abcabc\"; y = \"bc\"; }\n"
                        + "syscall::write:entry, syscall::close:entry /pid == $target/ {"
                        + " this->first = probefunc;"
                        + searches(8)
                        + "@[this->first, probefunc, probename] = count(); }\n"
                        + "syscall::execve:entry /pid == $target/ {"
                        + searches(8)
                        + "@e[probefunc] = count(); }\n";
        List<BpfProgram> programs = programs(script.replace("$target", "1"));
        assertTrue(
                programs.stream().filter(p -> p.attach() instanceof AttachPoint.TailCall).count()
                        >= 2,
                programs.toString());
        String out = Engines.kernel(script, "/bin/echo hello");
        assertTrue(out.matches("(?s).*\\swrite\\s+write\\s+entry\\s+1\n.*"), out);
        assertTrue(out.matches("(?s).*\\sclose\\s+close\\s+entry\\s+\\d+\n.*"), out);
        assertTrue(out.matches("(?s).*\\sexecve\\s+1\n.*"), out);
    }

    @Test
    void smallScriptsStayInOneProgram() {
        assertEquals(1, programs(TEXTS + "BEGIN {" + searches(3) + "exit(0); }").size());
    }
}
