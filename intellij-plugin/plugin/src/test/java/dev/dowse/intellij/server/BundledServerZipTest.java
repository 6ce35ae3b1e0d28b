package dev.dowse.intellij.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.intellij.server.Located.Found;
import dev.dowse.intellij.settings.Preferences;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of the zip, unpacked without modes and times as a careless installer would. */
final class BundledServerZipTest {
    private static final Path ZIP = Path.of(System.getProperty("dowse.plugin.zip", "absent"));
    private static final JavaRuntime OLD = new JavaRuntime(Path.of("absent"), 21);
    private static final long PATIENCE_SECONDS = 60;

    @TempDir private Path folder = Path.of("");

    @Test
    void startsOnTheRuntimeThatThePluginBrings() throws Exception {
        Found found = found();
        assertEquals(
                folder.resolve("dowse/server/runtime/bin/java").toString(), found.command().get(0));
        String version = printed(found, List.of("--version"));
        assertTrue(version.contains("0.1"), version);
        assertEquals(1, version.lines().count(), version);
    }

    /** The command line of a run configuration, against the command that will read it. */
    @Test
    void runsAScript() throws Exception {
        Path script =
                Files.writeString(
                        folder.resolve("hello.d"),
                        "#pragma D option quiet\nBEGIN { printf(\"hello %d\\n\", $1); exit(0); }\n");
        List<String> run = List.of("run", "--format=text", "--target=vm", script.toString(), "42");
        assertTrue(printed(found(), run).contains("hello 42\n"));
    }

    private Found found() throws IOException {
        assumeTrue(
                Surroundings.current().linuxX64(), "the runtime in the plugin is for Linux on x64");
        unpack();
        Path bundle = folder.resolve("dowse/server");
        assumeTrue(Distribution.present(bundle), "the zip was built without a distribution");
        Surroundings bare =
                new Surroundings(false, true, Map.of(), OLD, List.of(), Optional.of(bundle));
        return assertInstanceOf(Found.class, new ServerLocator(bare, Preferences.DEFAULT).locate());
    }

    private static String printed(Found found, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(found.command());
        words.addAll(arguments);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        try {
            assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "did not end");
            String printed =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.exitValue(), printed);
            return printed;
        } finally {
            process.destroyForcibly();
        }
    }

    private void unpack() throws IOException {
        try (ZipFile zip = new ZipFile(ZIP.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        }
    }
}
