package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.Documentation;
import dev.dowse.catalog.Subroutine;
import org.junit.jupiter.api.Test;

/** Pages say what this version cannot compile, and say it nowhere else. */
class ManualTest {
    private static final String NOT_YET = "does not compile it yet";

    @Test
    void whatIsCompiledIsNotSaidToBeMissing() {
        assertFalse(Manual.page("strlen").orElseThrow().contains(NOT_YET));
        assertFalse(Manual.page("printf").orElseThrow().contains(NOT_YET));
        assertFalse(Manual.page("ustack").orElseThrow().contains(NOT_YET));
        assertFalse(Manual.page("execname").orElseThrow().contains(NOT_YET));
    }

    @Test
    void aFunctionOfAnotherSystemIsNotSaidToCome() {
        String page = Manual.page("msgsize").orElseThrow();
        assertTrue(page.contains("does not exist on Linux"), page);
        assertFalse(page.contains(NOT_YET), page);
    }

    @Test
    void thePagesThemselvesDoNotGuess() {
        for (Subroutine each : Subroutine.values()) {
            assertFalse(Documentation.page(each.spelling()).orElseThrow().contains(NOT_YET));
        }
        for (Action each : Action.values()) {
            assertFalse(Documentation.page(each.spelling()).orElseThrow().contains(NOT_YET));
        }
    }

    @Test
    void aCodeIsItsDiagnosticsPage() {
        String page = Manual.page("D_IDENT_UNDEF").orElseThrow();
        assertEquals("# D_IDENT_UNDEF: unknown name", page.lines().findFirst().orElseThrow());
    }
}
