package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real editor, Neovim, shows what the server says. Without {@code nvim} on the PATH the test is
 * skipped and says so; {@code -Ddowse.neovim=required} makes that a failure.
 */
final class NeovimTest {
    private static final Path SCRIPT = Path.of("src/test/neovim/diagnostics.lua");

    @TempDir private Path folder = Path.of("");

    private static void requireNeovim() throws InterruptedException {
        try {
            if (new ProcessBuilder("nvim", "--version").start().waitFor() == 0) {
                return;
            }
        } catch (IOException e) {
            if (!"required".equals(System.getProperty("dowse.neovim"))) {
                abort("nvim cannot be run: " + e.getMessage());
            }
        }
        fail("nvim is required here and cannot be run");
    }

    private List<String> shown(String text, int hoverLine, int hoverColumn)
            throws IOException, InterruptedException {
        Path script = folder.resolve("x.d");
        Path result = folder.resolve("result");
        Path log = folder.resolve("log");
        Files.writeString(script, text);
        List<String> server = new ArrayList<>(OwnCommand.ofThisInstallation());
        server.add("lsp");
        ProcessBuilder editor =
                new ProcessBuilder("nvim", "--clean", "--headless", "+luafile " + SCRIPT);
        editor.environment()
                .putAll(
                        Map.of(
                                "DOWSE_LSP", String.join("\n", server),
                                "DOWSE_SCRIPT", script.toString(),
                                "DOWSE_RESULT", result.toString(),
                                "DOWSE_HOVER_LINE", Integer.toString(hoverLine),
                                "DOWSE_HOVER_COLUMN", Integer.toString(hoverColumn),
                                "XDG_STATE_HOME", folder.toString(),
                                "XDG_CACHE_HOME", folder.toString()));
        Process process = editor.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        boolean ended = process.waitFor(120, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertTrue(ended && Files.exists(result), () -> "Neovim did not end: " + read(log));
        return Files.readAllLines(result);
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void neovimShowsTheFindingsAndTheHover() throws IOException, InterruptedException {
        requireNeovim();
        assertEquals(
                List.of(
                        "3:4: warning[BPF-HASHKEY-512]",
                        "4:8: error[D_IDENT_UNDEF]",
                        "hover: **BPF-HASHKEY-512**"),
                shown(
                                """
                                BEGIN
                                {
                                	@[pid, execname, probefunc, timestamp] = count();
                                	trace(pidd);
                                }
                                """,
                                2,
                                10)
                        .stream()
                        .map(line -> line.replaceFirst("(\\]|\\*\\*): .*", "$1"))
                        .toList());
    }
}
