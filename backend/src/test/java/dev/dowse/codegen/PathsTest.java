package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A proof visits each instruction of a large script a few times only: what one clause may have
 * found out does not multiply the paths through the next. Time follows from it, here and in the
 * kernel.
 */
class PathsTest {
    private static final int CLAUSES = 40;

    /** How often an instruction is visited, on average; most are once or twice. */
    private static final int VISITS = 3;

    private static final String ASSIGNED =
            "syscall::read:entry { self->t0 = 1; self->t1 = 1; self->t2 = 1; }\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "self->tSLOT = timestamp;",
                "if (self->tSLOT) { @qNUMBER[execname] = quantize(timestamp - self->tSLOT); }",
                "self->tSLOT += arg0; self->aSLOT[pid] = self->tSLOT;",
                "m[pid, NUMBER]++; n[execname] = m[pid, SLOT];",
                "w[NUMBER, execname] = probefunc;",
                "@aNUMBER[pid, execname] = count(); @aSLOT[pid, execname] = count();",
                "printf(\"%s %d\", copyinstr(arg1), errno);",
                "this->x = arg0 ? pid : tid; trace(this->x); yNUMBER = this->x;",
                "self->speculation = speculation(); speculate(self->speculation);"
            })
    void growsAsTheScriptDoes(String body) {
        BpfObject object = Scripts.compile(ASSIGNED + clauses(body)).object();
        long instructions =
                object.programs().stream().mapToLong(program -> program.code().size()).sum();
        long visited =
                assertInstanceOf(Verdict.Accepted.class, Verifier.verify(object))
                        .object()
                        .visited();
        assertTrue(
                visited <= VISITS * instructions,
                () -> visited + " visited, " + instructions + " instructions");
    }

    private static String clauses(String body) {
        return IntStream.range(0, CLAUSES)
                .mapToObj(i ->
                        "syscall::read:return { "
                                + body.replace("NUMBER", Integer.toString(i))
                                        .replace("SLOT", Integer.toString(i % 3))
                                + " }\n")
                .collect(Collectors.joining());
    }
}
