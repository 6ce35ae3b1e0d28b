package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which clauses tell that their probe has fired, when nothing is said about quiet. */
class FiredLinesTest {
    @TempDir private Path folder = Path.of("");

    /** How many lines tell of a firing; the exit at the end is one of them. */
    private long lines(String clauses) throws IOException {
        Path script = folder.resolve("x.d");
        Files.writeString(script, clauses + "\nBEGIN { exit(0); }\n");
        CommandRun run = CommandRun.of("run", "--target", "vm", "-w", script.toString());
        assertEquals("", run.err());
        return run.out().lines().filter(line -> line.endsWith(":BEGIN ")).count();
    }

    @Test
    void aClauseWithoutBodyAndOneThatExitsTell() throws IOException {
        assertEquals(1, lines(""));
        assertEquals(2, lines("BEGIN {}"));
        assertEquals(2, lines("BEGIN { trace(1); }") + 1);
    }

    @Test
    void aClauseThatOnlyAssignsOrAggregatesDoesNot() throws IOException {
        assertEquals(1, lines("BEGIN { x = 1; @ = count(); }"));
        assertEquals(1, lines("BEGIN { i = speculation(); }"));
    }

    @Test
    void aSignalTells() throws IOException {
        assertEquals(2, lines("BEGIN { raise(0); }"));
    }

    /** Into its speculation, so that the line comes with the commit. */
    @Test
    void aClauseThatOnlySpeculatesTells() throws IOException {
        String speculates = "BEGIN { i = speculation(); speculate(i); }\n";
        assertEquals(2, lines(speculates + "BEGIN { commit(i); }"));
        assertEquals(1, lines(speculates + "BEGIN { discard(i); }"));
    }
}
