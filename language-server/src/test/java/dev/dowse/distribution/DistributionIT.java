package dev.dowse.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged command, started as a user starts it. */
class DistributionIT {
    private static final Path DISTRIBUTION =
            Path.of("..", "backend", "target", "dowse").toAbsolutePath().normalize();

    private static final String COMMAND = "bin/dowse";
    private static final String CACHE = "lib/dowse.aot";

    @TempDir Path folder;

    /** What a process left. */
    private record Outcome(int status, String out, String err) {}

    @Test
    void tellsItsVersion() throws Exception {
        Outcome outcome = run(DISTRIBUTION.resolve(COMMAND), Map.of(), "--version");

        assertEquals(0, outcome.status(), outcome.err());
        assertTrue(
                outcome.out().matches("dowse \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\\s*"), outcome.out());
        assertEquals("", outcome.err());
    }

    @Test
    void isFoundThroughLinksToLinks() throws Exception {
        Path absolute =
                Files.createSymbolicLink(folder.resolve("a"), DISTRIBUTION.resolve(COMMAND));
        Path relative = Files.createSymbolicLink(folder.resolve("b"), absolute.getFileName());

        assertEquals(version(DISTRIBUTION), run(relative, Map.of(), "--version"));
    }

    /** {@code AOTMode=on} makes a cache that cannot be used a failure. */
    @Test
    void startsWithItsCache() throws Exception {
        Map<String, String> strict = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");

        Outcome command = run(DISTRIBUTION.resolve(COMMAND), strict, "--version");
        assertEquals(0, command.status(), command.err());

        Outcome server = run(DISTRIBUTION.resolve(COMMAND), strict, "lsp", "--version");
        assertEquals(0, server.status(), server.err());
    }

    /** Neither a switch nor a record of ours waits for its first use to become code. */
    @Test
    void linksNothingOfItsOwnLate() throws Exception {
        Files.writeString(folder.resolve("x.d"), "BEGIN { x[1, 2] = 3; exit(x[1, 2]); }\n");

        Outcome outcome =
                run(
                        DISTRIBUTION.resolve("runtime/bin/java"),
                        Map.of(),
                        "-Xlog:class+load",
                        "-jar",
                        DISTRIBUTION.resolve("lib/dowse.jar").toString(),
                        "-e",
                        "-s",
                        folder + "/x.d");

        assertEquals(0, outcome.status(), outcome.err());
        List<String> late =
                outcome.out()
                        .lines()
                        .filter(line -> line.contains("dev.dowse") && line.contains("TypeSwitch/"))
                        .toList();
        assertEquals(List.of(), late);
        assertTrue(outcome.out().contains("dev.dowse.codegen.Codegen"), "the log has classes");
    }

    @Test
    void doesWithoutACacheThatIsMissingOrOfAnotherBuild() throws Exception {
        Outcome expected = version(DISTRIBUTION);
        Path copy = copyOf(DISTRIBUTION, folder.resolve("a place with spaces"));
        assertEquals(expected, version(copy));

        Files.writeString(copy.resolve(CACHE), "not a cache");
        assertEquals(expected, version(copy));

        Files.delete(copy.resolve(CACHE));
        assertEquals(expected, version(copy));
    }

    /** A client that is gone at once: without a shutdown the exit code is 1. */
    @Test
    void holdsTheLanguageServer() throws Exception {
        Outcome outcome = run(DISTRIBUTION.resolve(COMMAND), Map.of(), "lsp");

        assertEquals(new Outcome(1, "", ""), outcome);
    }

    @Test
    void saysWhatIsMissingWithoutItsRuntime() throws Exception {
        Path copy = folder.resolve("dowse");
        Files.createDirectories(copy.resolve("bin"));
        Files.copy(DISTRIBUTION.resolve(COMMAND), copy.resolve(COMMAND));

        Outcome outcome = version(copy);

        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("no Java runtime at " + copy), outcome.err());
    }

    private static Outcome version(Path distribution) throws Exception {
        return run(distribution.resolve(COMMAND), Map.of(), "--version");
    }

    private static Outcome run(Path command, Map<String, String> environment, String... arguments)
            throws Exception {
        Path out = Files.createTempFile("dowse", ".out");
        Path err = Files.createTempFile("dowse", ".err");
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(
                            Stream.concat(Stream.of(command.toString()), Stream.of(arguments))
                                    .toList());
            builder.environment().putAll(environment);
            builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            Process process =
                    builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
            boolean ended = process.waitFor(1, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            assertTrue(ended, "the process hangs");
            return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static Path copyOf(Path source, Path target) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source)) {
            files = walk.toList();
        }
        for (Path file : files) {
            Path copy = target.resolve(source.relativize(file).toString());
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
        }
        return target;
    }
}
