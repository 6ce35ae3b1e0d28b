package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.types.TypeDictionary;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What each clause takes, as the code generator made it. */
class ClauseBudgetTest {
    private static Compilation compiled(String script) {
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        Macros.EDITOR,
                        Options.NONE);
        return Compiler.compile(
                SourceText.of("x.d", script),
                environment,
                Destination.of(KernelProfiles.newest(), KernelProfiles.newest()));
    }

    @Test
    void countsBytesAndInstructionsOfEachClause() {
        Compilation compilation =
                compiled(
                        """
                        syscall::read:entry { @[execname, pid] = count(); }
                        syscall::write:entry { trace(execname); }
                        """);
        List<ClauseBudget> budgets = ClauseBudget.of(compilation);
        assertEquals(List.of(0, 288), budgets.stream().map(ClauseBudget::record).toList());
        assertEquals(List.of(20, 0), budgets.stream().map(ClauseBudget::key).toList());
        long all =
                compilation.executable().orElseThrow().object().object().programs().stream()
                        .flatMap(program -> program.code().stream())
                        .mapToLong(Instruction::slots)
                        .sum();
        long counted = budgets.stream().mapToLong(ClauseBudget::instructions).sum();
        assertTrue(budgets.stream().allMatch(b -> b.instructions() > 10), budgets.toString());
        assertTrue(counted <= all, counted + " of " + all);
    }

    /** Nothing but words lies on the stack, and no clause needs many of them. */
    @Test
    void tellsHowDeepTheStackOfAClauseIs() {
        String sum = "(a1 + ".repeat(20) + "a1" + ")".repeat(20);
        List<ClauseBudget> budgets =
                ClauseBudget.of(
                        compiled(
                                """
                                int a1;
                                syscall::read:entry { exit(0); }
                                syscall::write:entry { trace(%s); }
                                """
                                        .formatted(sum)));
        int simple = budgets.getFirst().stack();
        int deep = budgets.getLast().stack();
        assertTrue(simple > 0 && simple % 8 == 0, budgets.toString());
        assertTrue(deep > simple && deep <= KernelProfile.MAX_STACK, budgets.toString());
    }

    @Test
    void keysOfArraysCountAsKeysOfAggregationsDo() {
        List<ClauseBudget> budgets =
                ClauseBudget.of(
                        compiled(
                                """
                                syscall::read:entry { seen[pid, execname] = 1; }
                                syscall::write:entry /seen[pid, "cat"]/ { self->in[tid] = 1; }
                                """));
        assertEquals(List.of(4 + 257, 4 + 257), budgets.stream().map(ClauseBudget::key).toList());
    }

    @Test
    void aScriptWithAnErrorHasBytesButNoInstructions() {
        List<ClauseBudget> budgets =
                ClauseBudget.of(
                        compiled("syscall::read:entry { trace(execname); trace(nosuch); }"));
        assertEquals(0, budgets.getFirst().instructions());
        assertTrue(budgets.getFirst().record() >= 288);
    }
}
