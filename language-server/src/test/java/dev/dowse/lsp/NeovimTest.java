package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.dowse.constraints.KernelProfiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** What {@code dowse check} finds in a text, in the same words. */
    private List<String> found(String text) throws IOException, InterruptedException {
        Path script = folder.resolve("x.d");
        Files.writeString(script, text);
        List<String> command = new ArrayList<>(OwnCommand.ofThisInstallation());
        command.addAll(List.of("check", "--format=json", "--kernel", newest(), script.toString()));
        Process check =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        check.getOutputStream().close();
        String printed = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(1, check.waitFor(), "the script has errors");
        return printed.lines().map(NeovimTest::line).toList();
    }

    private static String newest() {
        return KernelProfiles.newest().name();
    }

    private static String line(String json) {
        JsonObject finding = JsonParser.parseString(json).getAsJsonObject();
        return "%s:%d:%d: %s[%s]: %s"
                .formatted(
                        Path.of(finding.get("file").getAsString()).getFileName(),
                        finding.get("line").getAsInt(),
                        finding.get("column").getAsInt(),
                        finding.get("severity").getAsString(),
                        finding.get("code").getAsString(),
                        finding.get("message").getAsString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                BEGIN
                {
                	n[pid, execname, probefunc, timestamp] = 1;
                	trace(pidd);
                }
                """,
                """
                BEGIN { trace("\uD83D\uDE00 \u00e9"); trace(nosuch); }
                syscall::raed:entry { }
                """,
                "syscall::read:entry\n{\n\traise(uregs[R_RIP]);\n\tx = ;\n}\n",
                "BEGIN { trace(1);"
            })
    void neovimShowsWhatTheCommandFinds(String text) throws IOException, InterruptedException {
        requireNeovim();
        List<String> shown = shown(text, 0, 1);
        assertEquals(
                found(text), shown.stream().filter(line -> !line.startsWith("hover: ")).toList());
        assertEquals("hover: Matches one probe", shown.getLast());
    }
}
