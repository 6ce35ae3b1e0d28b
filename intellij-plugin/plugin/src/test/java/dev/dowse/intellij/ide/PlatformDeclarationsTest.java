package dev.dowse.intellij.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellij.lang.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the hand-written declarations of the platform must be: few, sourced, and not in the way. */
final class PlatformDeclarationsTest {
    private static final Path SOURCES = Path.of("../platform-api/src/main/java");

    private static final Pattern CONFIRMED =
            Pattern.compile("confirmed against \\{@code (?:platform|src)/\\S+}");

    @Test
    void nothingIsDeclaredThatThePublicPlatformHas() throws IOException {
        try (JarFile platform = new JarFile(platformJar().toFile())) {
            List<String> twice =
                    sources().stream()
                            .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                            .map(name -> name.replace(".java", ".class"))
                            .filter(name -> platform.getEntry(name) != null)
                            .toList();
            assertEquals(List.of(), twice);
        }
    }

    @Test
    void everyDeclarationNamesTheFileThatConfirmsIt() throws IOException {
        List<Path> sources = sources();
        assertTrue(sources.size() > 50, "found only " + sources.size());
        assertEquals(
                List.of(),
                sources.stream().filter(file -> !CONFIRMED.matcher(read(file)).find()).toList());
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replaceAll("[\\s*]+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path platformJar() {
        return Path.of(
                Language.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    }
}
