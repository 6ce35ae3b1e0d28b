package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code $0} stands for. */
class ScriptNameTest {
    private static final String TELLS =
            "#pragma D option quiet\nBEGIN { printf(\"%s|\", $$0); trace($1); exit(0); }\n";

    @Test
    void itIsTheScriptAsItWasNamed(@TempDir Path folder) throws IOException {
        Path script = Files.writeString(folder.resolve("x.d"), TELLS);
        CommandRun run = CommandRun.of("run", "--target", "vm", script.toString(), "7");
        assertEquals(script + "|7\n", run.out());
    }
}
