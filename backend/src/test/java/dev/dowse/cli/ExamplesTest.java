package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the repository, run as README.md says. */
final class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");

    static List<Path> examples() {
        return Golden.files(EXAMPLES, ".d");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleChecksClean(Path example) {
        CommandRun run = CommandRun.of("check", example.toString());
        assertEquals("", run.out() + run.err());
        assertEquals(ExitCode.OK, run.status());
    }

    @Test
    void theFirstCommandOfTheReadmePrintsItsAggregations() {
        CommandRun run =
                CommandRun.of("run", "--events", "examples/reads.jsonl", "examples/reads.d");
        assertEquals("", run.err());
        assertEquals(ExitCode.OK, run.status());
        Golden.check(Path.of("src/test/resources/reads.out"), run.out());
    }

    @Test
    void timersRunOnTheClockOfTheEmbeddedMachine() {
        CommandRun run = CommandRun.of("run", "--target", "vm", "examples/ticks.d");
        assertEquals("1 second\n2 seconds\n3 seconds\n4 seconds\n5 seconds\n\n", run.out());
    }
}
