package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code dowse check} says beside its usual text: SARIF, the oldest kernel, less. */
class CheckFormatsTest {
    private static final String WIDE = "BEGIN { n[execname, probefunc] = 1; exit(0); }\n";

    @TempDir private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return file.toString();
    }

    private static JsonObject run(CommandRun command) {
        JsonObject log = JsonParser.parseString(command.out()).getAsJsonObject();
        assertEquals("2.1.0", log.get("version").getAsString());
        assertEquals(1, log.getAsJsonArray("runs").size());
        return log.getAsJsonArray("runs").get(0).getAsJsonObject();
    }

    @Test
    void sarifHoldsTheRulesAndTheResultsOfAllScripts() throws IOException {
        CommandRun command =
                CommandRun.of(
                        "check",
                        "--format",
                        "sarif",
                        file("a b.d", WIDE),
                        file("c.d", "BEGIN { trace(nosuch); }"),
                        file("d.d", WIDE));
        assertEquals(ExitCode.ERROR, command.status());
        JsonObject run = run(command);
        JsonObject driver = run.getAsJsonObject("tool").getAsJsonObject("driver");
        List<String> rules =
                driver.getAsJsonArray("rules").asList().stream()
                        .map(rule -> rule.getAsJsonObject().get("id").getAsString())
                        .toList();
        assertEquals(List.of("BPF-HASHKEY-512", "D_IDENT_UNDEF"), rules);
        assertEquals(3, run.getAsJsonArray("results").size());
        JsonObject first = run.getAsJsonArray("results").get(0).getAsJsonObject();
        assertEquals("warning", first.get("level").getAsString());
        assertEquals(0, first.get("ruleIndex").getAsInt());
        JsonObject place =
                first.getAsJsonArray("locations")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonObject("physicalLocation");
        String uri = place.getAsJsonObject("artifactLocation").get("uri").getAsString();
        assertTrue(uri.startsWith("file:///") && uri.endsWith("/a%20b.d"), uri);
        assertEquals(11, place.getAsJsonObject("region").get("startColumn").getAsInt());
        assertEquals(30, place.getAsJsonObject("region").get("endColumn").getAsInt());
        JsonObject change =
                first.getAsJsonArray("fixes")
                        .get(0)
                        .getAsJsonObject()
                        .getAsJsonArray("artifactChanges")
                        .get(0)
                        .getAsJsonObject();
        JsonObject edit = change.getAsJsonArray("replacements").get(0).getAsJsonObject();
        String inserted = edit.getAsJsonObject("insertedContent").get("text").getAsString();
        assertEquals("#pragma D option strsize=255\n", inserted);
    }

    @Test
    void sarifOfNothingIsALogWithoutResults() throws IOException {
        CommandRun command =
                CommandRun.of("check", "--format", "sarif", file("x.d", "BEGIN { exit(0); }"));
        assertEquals(ExitCode.OK, command.status());
        assertEquals(0, run(command).getAsJsonArray("results").size());
    }

    @Test
    void theOldestKernelComesWithItsReasons() throws IOException {
        String file = file("x.d", "syscall::read:entry { trace(uregs[R_RIP]); }\n" + WIDE);
        String out = CommandRun.of("check", "--min-kernel", "--portable-to", "6.18", file).out();
        assertEquals(
                """
                x.d: runs on Linux ≥ 5.15
                  5.15  x.d:1:29: uregs[] at the tracepoint-based probe\
                 syscall:vmlinux:read:entry (the BPF helper bpf_task_pt_regs())
                  5.11  x.d:2:11: the key of n takes 257 + 257 = 514 bytes (hash map keys\
                 of 514 bytes)
                  5.8  x.d:1:1: every script (the BPF ring buffer)
                """,
                out.replace(file, "x.d"));
        String json =
                CommandRun.of("check", "--min-kernel", "--format", "json", file)
                        .out()
                        .lines()
                        .filter(line -> line.contains("minimumKernel"))
                        .findFirst()
                        .orElse("{}");
        JsonObject least = JsonParser.parseString(json).getAsJsonObject();
        assertEquals("5.15", least.get("minimumKernel").getAsString());
        assertEquals(3, least.getAsJsonArray("reasons").size());
    }

    @Test
    void aPromiseThatIsBrokenIsAnError() throws IOException {
        String broken = file("x.d", "#pragma D option minkernel=5.10\n" + WIDE);
        CommandRun command = CommandRun.of("check", broken);
        assertEquals(ExitCode.ERROR, command.status());
        assertTrue(command.out().contains("error[BPF-HASHKEY-512]"), command.out());
        assertTrue(command.out().contains("promises to run on Linux 5.10"), command.out());
        String kept = file("y.d", "#pragma D option minkernel=5.11\n" + WIDE);
        assertEquals(ExitCode.OK, CommandRun.of("check", kept).status());
        String wrong = file("z.d", "#pragma D option minkernel=new\n" + WIDE);
        assertTrue(CommandRun.of("check", wrong).out().contains("a release of Linux such as 5.10"));
    }

    @Test
    void theProcessorCanBeChosen() throws IOException {
        String file = file("x.d", "BEGIN { trace(R_X30); exit(0); }\n");
        assertTrue(CommandRun.of("check", file).out().contains("error[D_IDENT_UNDEF]"));
        assertEquals(ExitCode.OK, CommandRun.of("check", "--arch", "arm64", file).status());
        CommandRun unknown = CommandRun.of("check", "--arch", "vax", file);
        assertEquals(ExitCode.USAGE, unknown.status());
        assertTrue(unknown.err().contains("vax"), unknown.err());
    }

    @Test
    void whatIsIgnoredIsNotTold() throws IOException {
        String file = file("x.d", WIDE);
        assertFalse(CommandRun.of("check", file).out().isEmpty());
        assertEquals("", CommandRun.of("check", "--ignore", "X,BPF-HASHKEY-512", file).out());
        CommandRun error =
                CommandRun.of("check", "--kernel", "5.10", "--ignore", "BPF-HASHKEY-512", file);
        assertEquals(ExitCode.ERROR, error.status(), "an error cannot be ignored");
    }

    @Test
    void hintsAreForCheckAndNotForRuns() throws IOException {
        String text = "int n; syscall::read:entry { n++; } BEGIN { exit(0); }\n";
        String file = file("x.d", text);
        assertTrue(CommandRun.of("check", file).out().contains("hint[BPF-ATOMICS]"));
        assertTrue(CommandRun.of("check", file).out().contains("x.d: 1 hint\n"));
        CommandRun run = CommandRun.of("run", "--target", "vm", "-q", file);
        assertEquals("", run.err());
        assertEquals(ExitCode.OK, run.status());
    }
}
