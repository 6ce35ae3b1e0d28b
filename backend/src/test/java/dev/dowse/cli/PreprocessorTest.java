package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts that go through the system's C preprocessor. */
final class PreprocessorTest {
    @TempDir private Path folder = Path.of("");

    @BeforeEach
    void cppIsInstalled() {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(
                Stream.of(path.split(":", -1)).anyMatch(p -> Files.isExecutable(Path.of(p, "cpp"))),
                "there is no cpp in the PATH");
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return file.toString();
    }

    private String shown(String printed) {
        return printed.replace(folder + "/", "");
    }

    @Test
    void aFindingInAMacroStandsOnTheAuthorsLine() throws IOException {
        String file =
                file(
                        "x.d",
                        """
                        #!/usr/sbin/dtrace -Cs
                        #define SHOW(what) trace(what)
                        BEGIN /* starts */
                        {
                        \tSHOW(nosuch); exit(0);
                        }
                        """);
        CommandRun run = CommandRun.of("check", "-C", file);
        assertEquals(
                """
                x.d:5:7: error[D_IDENT_UNDEF]: there is no variable 'nosuch'
                  \tSHOW(nosuch); exit(0);
                  \t     ^^^^^^
                  after the preprocessor:
                  trace(nosuch); exit(0);
                        ^^^^^^
                x.d: 1 error
                """,
                shown(run.out()));
    }

    @Test
    void jsonNamesTheAuthorsColumnsAndTheExpandedLine() throws IOException {
        String file = file("x.d", "#define WHAT nosuch\nBEGIN { trace(WHAT); }\n");
        CommandRun run = CommandRun.of("check", "-C", "--format", "json", file);
        JsonObject finding = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(file, finding.get("file").getAsString());
        assertEquals(2, finding.get("line").getAsInt());
        assertEquals(15, finding.get("column").getAsInt());
        assertEquals(19, finding.get("endColumn").getAsInt());
        assertEquals("BEGIN { trace(nosuch); }", finding.get("expanded").getAsString());
    }

    @Test
    void errorsInHeadersNameTheHeader() throws IOException {
        file("a.h", "inline int ONE = 1;\ninline int TWO = nosuch;\n");
        String file = file("x.d", "#include \"a.h\"\nBEGIN { trace(ONE); }\n");
        CommandRun run = CommandRun.of("check", "-C", "-I", folder.toString(), file);
        assertTrue(shown(run.out()).startsWith("a.h:2:18: error[D_IDENT_UNDEF]"), run.out());
    }

    @Test
    void whatThePreprocessorRefusesIsAFinding() throws IOException {
        file("a.h", "int a;\n#include \"nosuch.h\"\n");
        String file = file("x.d", "#include \"a.h\"\nBEGIN { trace(1); }\n");
        CommandRun run = CommandRun.of("check", "-C", "-I", folder.toString(), file);
        assertEquals(ExitCode.ERROR, run.status());
        assertEquals(
                """
                a.h:2:10: error[DT-CPP]: the header nosuch.h is not found; name its folder with \
                -I: the script's own folder is none of those that are searched
                  #include "nosuch.h"
                           ^^^^^^^^^^
                """,
                shown(run.out()));
        CommandRun traced = CommandRun.of("-e", "-C", "-I" + folder, "-s", file);
        assertEquals(ExitCode.ERROR, traced.status());
        assertTrue(shown(traced.err()).startsWith("a.h:2:10: error[DT-CPP]: "), traced.err());
        assertTrue(shown(traced.err()).endsWith("dowse: failed to preprocess x.d\n"), traced.err());
    }

    @Test
    void errorDirectivesCarryTheirWords() throws IOException {
        String file = file("x.d", "#ifndef __DTRACE_NOT__\n#error not here\n#endif\nBEGIN { }\n");
        CommandRun run = CommandRun.of("check", "-C", file);
        assertTrue(
                shown(run.out())
                        .startsWith("x.d:2:2: error[DT-CPP]: the C preprocessor says: #error not"),
                run.out());
    }

    @Test
    void aMissingPreprocessorIsNamedWithWhatToInstall() throws IOException {
        String file = file("x.d", "BEGIN { exit(0); }\n");
        CommandRun run =
                CommandRun.of("-e", "-C", "-x", "cpppath=" + folder + "/no-cpp", "-s", file);
        assertEquals(ExitCode.ERROR, run.status());
        assertTrue(run.err().contains("no-cpp cannot be run"), run.err());
        assertTrue(run.err().contains("apt install cpp"), run.err());
    }

    @Test
    void macrosComeFromTheCommandLineAndTheSystem() throws IOException {
        String file =
                file(
                        "x.d",
                        """
                        #if defined(__linux) && defined(__unix) && defined(__SVR4) && __SUNW_D \\
                            && defined(__SUNW_D_64) && defined(__Linux) && !defined(__GNUC__) \\
                            && __SUNW_D_VERSION >= 0x02000001
                        BEGIN { trace(GIVEN); OPTION; GONE }
                        #endif
                        """);
        String[] arguments = {
            "-e",
            "-C",
            "-DGIVEN=1",
            "-xdefine=OPTION=trace(2)",
            "-xcppargs= -DGONE=nosuch  -DLEFT ",
            "-D",
            "GONE2",
            "-UGONE",
            "-DGONE=",
            "-s",
            file
        };
        CommandRun run = CommandRun.of(arguments);
        assertEquals("", run.out() + run.err());
        assertEquals(ExitCode.OK, run.status());
    }

    @Test
    void theOptionCppStandsForTheLetter() throws IOException {
        String file = file("x.d", "#define N 1\nBEGIN { trace(N); }\n");
        assertEquals(ExitCode.OK, CommandRun.of("-e", "-x", "cpp", "-s", file).status());
        assertEquals(ExitCode.ERROR, CommandRun.of("-e", "-s", file).status());
    }

    @Test
    void headersAreListedOnRequest() throws IOException {
        file("a.h", "inline int ONE = 1;\n");
        String file = file("x.d", "#include \"a.h\"\nBEGIN { trace(ONE); }\n");
        CommandRun run = CommandRun.of("-e", "-CH", "-I", folder.toString(), "-s", file);
        assertTrue(run.err().contains(". " + folder + "/a.h"), run.err());
        assertEquals(ExitCode.OK, run.status());
    }

    @Test
    void theTraditionalModeJoinsWordsAcrossComments() throws IOException {
        String file = file("x.d", "#define PASTE(a, b) a/**/b\nBEGIN { PASTE(tra,ce)(1); }\n");
        assertEquals(ExitCode.OK, CommandRun.of("-e", "-C", "-Xs", "-s", file).status());
        assertEquals(ExitCode.ERROR, CommandRun.of("-e", "-C", "-s", file).status());
        assertTrue(CommandRun.of("-e", "-C", "-Xq", "-s", file).err().contains("conformance"));
    }

    @Test
    void lineMarkersOfAPreparedScriptAreFollowed() throws IOException {
        String file = file("x.d", "# 41 \"orig.d\"\nBEGIN\n{ trace(nosuch); }\n");
        assertTrue(CommandRun.of("check", file).out().startsWith("orig.d:42:9: error"));
    }
}
