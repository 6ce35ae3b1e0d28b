package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints and answers, as a user meets it. */
final class CommandTest {
    @TempDir private Path folder = Path.of("");

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    /** Checks a text and returns what was printed, with the file named {@code x.d}. */
    private String checked(String text) throws IOException {
        String file = file("x.d", text);
        return CommandRun.of("check", file).out().replace(file, "x.d");
    }

    @Test
    void aFindingStandsUnderItsLine() throws IOException {
        assertEquals(
                """
                x.d:1:15: error[D_IDENT_UNDEF]: there is no variable 'pidd'; did you mean 'pid'?
                  BEGIN { trace(pidd); }
                                ^^^^
                x.d: 1 error
                """,
                checked("BEGIN { trace(pidd); }\n"));
    }

    @Test
    void tabsKeepTheUnderlineInPlace() throws IOException {
        assertTrue(
                checked("BEGIN {\n\ttrace(pidd);\n}\n")
                        .contains("  \ttrace(pidd);\n  \t      ^^^^\n"));
    }

    @Test
    void unknownProbesAreGuessedAt() throws IOException {
        assertTrue(checked("syscall::raed:entry { exit(0); }").contains("did you mean 'read'?"));
    }

    @Test
    void anErrorAtTheEndOfTheFilePointsAtWhatIsOpen() throws IOException {
        String out = checked("BEGIN { trace(1");
        assertTrue(out.contains("error[D_SYNTAX]"), out);
        assertTrue(out.contains("note: opened here"), out);
    }

    @Test
    void anEmptyFileHasOneFinding() throws IOException {
        String out = checked("");
        assertTrue(out.startsWith("x.d:1:1: error[D_EMPTY]: "), out);
        assertTrue(out.endsWith("x.d: 1 error\n"), out);
    }

    @Test
    void aBinaryFileIsNoText() throws IOException {
        String out = checked("\177ELF\0\0\1");
        assertTrue(out.contains("NUL character"), out);
        assertTrue(out.endsWith("x.d: 1 error\n"), out);
    }

    @Test
    void aMegabyteIsChecked() throws IOException {
        String text = "BEGIN { x = 1; }\n" + "/* " + "y".repeat(1 << 20) + " */\n";
        assertEquals("", checked(text));
    }

    @Test
    void filesThatCannotBeReadAreNamed() {
        CommandRun missing = CommandRun.of("check", folder.resolve("no.d").toString());
        assertEquals(ExitCode.ERROR, missing.status());
        assertTrue(missing.err().endsWith("no.d: there is no such file\n"), missing.err());
        CommandRun directory = CommandRun.of("check", folder.toString());
        assertTrue(directory.err().contains("it is a folder"), directory.err());
    }

    @Test
    void jsonCountsInUtf16FromOneWithTheEndExclusive() throws IOException {
        String file = file("x.d", "BEGIN { trace(\"\uD83D\uDE00\"); trace(nosuch); }\r\n");
        CommandRun run = CommandRun.of("check", "--format", "json", file);
        assertEquals(ExitCode.ERROR, run.status());
        JsonObject finding = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(
                List.of(
                        "file",
                        "line",
                        "column",
                        "endLine",
                        "endColumn",
                        "severity",
                        "code",
                        "message"),
                List.copyOf(finding.keySet()));
        assertEquals(1, finding.get("line").getAsInt());
        assertEquals(28, finding.get("column").getAsInt());
        assertEquals(34, finding.get("endColumn").getAsInt());
        assertEquals("D_IDENT_UNDEF", finding.get("code").getAsString());
    }

    @Test
    void theTargetKernelMakesAnErrorOfWhatTheFloorWarnsOf() throws IOException {
        String file = file("x.d", "BEGIN { n[execname, probefunc] = 1; }");
        CommandRun newest = CommandRun.of("check", file);
        assertTrue(newest.out().contains("257 + 257 = 514 bytes"), newest.out());
        assertTrue(newest.out().contains("warning[BPF-HASHKEY-512]"), newest.out());
        assertEquals(ExitCode.OK, newest.status());
        CommandRun old = CommandRun.of("check", "--kernel", "5.10", file);
        assertTrue(old.out().contains("error[BPF-HASHKEY-512]"), old.out());
        assertEquals(ExitCode.ERROR, old.status());
        assertEquals("", CommandRun.of("check", "--portable-to", "5.15", file).out());
    }

    @Test
    void destructiveActionsWantPermission() throws IOException {
        String file = file("x.d", "syscall::read:entry /pid == $target/ { raise(9); }");
        assertTrue(CommandRun.of("check", file).out().contains("error[DT-DESTRUCTIVE]"));
        assertTrue(!CommandRun.of("check", "-w", file).out().contains("DT-DESTRUCTIVE"));
    }

    @Test
    void wrongUseAnswersTwo() {
        assertEquals(ExitCode.USAGE, CommandRun.of().status());
        assertEquals(ExitCode.USAGE, CommandRun.of("nosuch").status());
        assertEquals(ExitCode.USAGE, CommandRun.of("-q").status());
        assertEquals(ExitCode.USAGE, CommandRun.of("check").status());
        assertEquals(ExitCode.USAGE, CommandRun.of("check", "--kernel", "1.0", "-").status());
    }

    @Test
    void compileOnlyChecksEveryScriptOfTheCommandLine() {
        assertEquals(ExitCode.OK, CommandRun.of("-e", "-n", "BEGIN", "-n", "END").status());
        CommandRun wrong = CommandRun.of("-e", "-n", "BEGIN", "-n", "END { trace(nosuch); }");
        assertEquals(ExitCode.ERROR, wrong.status());
        assertTrue(wrong.err().startsWith("-n 2:1:13: error[D_IDENT_UNDEF]"), wrong.err());
    }

    @Test
    void optionsThatDDoesNotHaveAreRefused() {
        CommandRun unknown = CommandRun.of("-e", "-x", "nosuch=1", "-n", "BEGIN");
        assertEquals(ExitCode.ERROR, unknown.status());
        assertEquals("dowse: failed to set -x nosuch: there is no such option\n", unknown.err());
        assertEquals(
                ExitCode.ERROR, CommandRun.of("-e", "-x", "strsize=x", "-n", "BEGIN").status());
        assertEquals(ExitCode.OK, CommandRun.of("-e", "-x", "strsize=16", "-n", "BEGIN").status());
        assertEquals(ExitCode.USAGE, CommandRun.of("-n", "BEGIN", "-c", " ").status());
    }

    @Test
    void operandsAreMacroArguments() {
        assertEquals(ExitCode.OK, CommandRun.of("-e", "-n", "BEGIN { exit($1); }", "3").status());
        CommandRun missing = CommandRun.of("-e", "-n", "BEGIN { exit($1); }");
        assertTrue(missing.err().contains("D_MACRO_UNDEF"), missing.err());
    }

    @Test
    void listingShowsWhatMatches() {
        CommandRun run = CommandRun.of("-l", "-n", "syscall::getp*id:entry");
        List<String> lines = run.out().lines().toList();
        assertEquals(
                "   ID   PROVIDER            MODULE                          FUNCTION NAME",
                lines.getFirst());
        assertEquals(4, lines.size(), run.out());
        assertTrue(lines.get(1).endsWith("getpid entry"), run.out());
    }

    @Test
    void listingFindsAProbeByItsId() {
        CommandRun run = CommandRun.of("-l", "-i", "2");
        assertEquals(2, run.out().lines().count(), run.out());
        assertTrue(run.out().contains("END"), run.out());
    }

    @Test
    void theTextOfAllJsonLinesIsTheTextOutput() {
        String[] common = {"--events", "examples/reads.jsonl", "examples/reads.d"};
        CommandRun text = CommandRun.of("run", common[0], common[1], common[2]);
        CommandRun json = CommandRun.of("run", "--format", "json", common[0], common[1], common[2]);
        StringBuilder joined = new StringBuilder();
        for (String line : json.out().lines().toList()) {
            JsonObject object = JsonParser.parseString(line).getAsJsonObject();
            String type = object.get("type").getAsString();
            if (type.equals("output") || type.equals("aggregation")) {
                joined.append(object.get("text").getAsString());
            }
        }
        assertEquals(text.out(), joined.toString());
        assertTrue(json.out().endsWith("{\"type\":\"exit\",\"status\":0}\n"), json.out());
    }

    @Test
    void aMalformedRecordingIsToldByItsLine() throws IOException {
        String script = file("x.d", "syscall::read:entry { @ = count(); }");
        String events = file("x.jsonl", "{\"dowse\":1}\n\n{\"probe\":\"read\"}\n");
        CommandRun run = CommandRun.of("run", "--events", events, script);
        assertEquals(ExitCode.ERROR, run.status());
        assertTrue(run.err().contains("line 3 of the recording: "), run.err());
        Files.write(Path.of(events), new byte[] {(byte) 0xff, '{'});
        assertTrue(CommandRun.of("run", "--events", events, script).err().contains("line 1"));
    }

    @Test
    void aScriptWithoutExitIsStoppedAndToldSo() throws IOException {
        String file = file("x.d", "tick-1ms { @ = count(); }");
        CommandRun run = CommandRun.of("run", "--target", "vm", file);
        assertTrue(run.out().contains("10000"), run.out());
        assertTrue(run.err().contains("did not call exit()"), run.err());
    }

    @Test
    void theExitStatusIsTheScripts() throws IOException {
        String file = file("x.d", "BEGIN { exit(3); }");
        assertEquals(3, CommandRun.of("run", "--target", "vm", file).status());
    }

    @Test
    void everyDiagnosticPageCanBeRead() throws IOException {
        try (var pages = Files.list(Path.of("docs/diagnostics"))) {
            for (Path page : pages.toList()) {
                String code = page.getFileName().toString().replace(".md", "");
                CommandRun run = CommandRun.of("explain", code);
                String text = Files.readString(page, StandardCharsets.UTF_8).strip();
                assertEquals(text + "\n", run.out());
            }
        }
        assertEquals(ExitCode.ERROR, CommandRun.of("explain", "NO-SUCH-CODE").status());
    }

    @Test
    void aScriptThatOnlyLacksPermissionAnswersTwo() throws IOException {
        String harmful = file("x.d", "BEGIN { raise(9); }");
        assertEquals(ExitCode.USAGE, CommandRun.of("run", "--target", "vm", harmful).status());
        String wrong = file("y.d", "BEGIN { raise(9); trace(pidd); }");
        assertEquals(ExitCode.ERROR, CommandRun.of("run", "--target", "vm", wrong).status());
    }

    @Test
    void aRecordingIsNotForTheKernel() throws IOException {
        String script = file("x.d", "BEGIN { exit(0); }");
        CommandRun run = CommandRun.of("run", "--target", "kernel", "--events", "r", script);
        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().contains("--events"), run.err());
    }

    @Test
    void anEmptyCommandIsWrongUseInWords() {
        CommandRun run = CommandRun.of("-n", "BEGIN", "-c", " ");
        assertEquals(ExitCode.USAGE, run.status());
        assertTrue(run.err().startsWith("-c needs a command\n"), run.err());
        assertTrue(!run.err().contains("Exception"), run.err());
    }

    @Test
    void helpIsHelpInBothSpellings() {
        assertEquals(CommandRun.of("--help"), CommandRun.of("-h"));
    }

    @Test
    void aDescriptionIsNamedWithoutItsClause() {
        assertEquals("description 'BEGIN '", new ScriptSpec('n', "BEGIN {x = 1}", 1).described());
        assertEquals("description 'a:b:c:d'", new ScriptSpec('n', "a:b:c:d/x/", 1).described());
        assertEquals("script 'a/b.d'", new ScriptSpec('s', "a/b.d", 1).described());
    }

    @Test
    void aScriptFromStandardInputIsNamedAsAsked() {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("BEGIN {".getBytes(StandardCharsets.UTF_8)));
        try {
            CommandRun run = CommandRun.of("run", "--target", "vm", "--name", "/x/y.d", "-");
            assertTrue(run.err().startsWith("/x/y.d:1:8: error[D_SYNTAX]"), run.err());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void jsonTellsWhatAnAggregationPrints() throws IOException {
        String script =
                file(
                        "x.d",
                        """
                        BEGIN { @a["k", 2] = avg(3); @a["k", 2] = avg(4); normalize(@a, 3); }
                        BEGIN { @q = quantize(5); @q = quantize(6); exit(0); }
                        """);
        CommandRun run = CommandRun.of("run", "--target", "vm", "--format=json", "-q", script);
        List<String> lines =
                run.out().lines().filter(line -> line.contains("\"aggregation\"")).toList();
        assertEquals(2, lines.size(), run.out());
        assertTrue(
                lines.get(0).contains("\"function\":\"avg\"")
                        && lines.get(0).endsWith("[{\"key\":[\"k\",2],\"value\":1}]}"),
                lines.get(0));
        assertTrue(
                lines.get(1)
                        .endsWith(
                                "[{\"key\":[],\"buckets\":"
                                        + "[{\"least\":4,\"greatest\":7,\"count\":2}]}]}"),
                lines.get(1));
    }
}
