package dev.dowse.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of one folder of the test resources. Expected outputs are rewritten with -Dgolden=update; a
 * missing one is written too, except where CI=true.
 */
final class Fixtures {
    private final Path folder;

    Fixtures(String folder) {
        this.folder = Path.of("src", "test", "resources").resolve(folder);
    }

    /** Names without the suffix, sorted; at least one. */
    Stream<String> names(String suffix) {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names =
                    files.map(f -> f.getFileName().toString())
                            .filter(n -> n.endsWith(suffix))
                            .map(n -> n.substring(0, n.length() - suffix.length()))
                            .sorted()
                            .toList();
            return names.isEmpty() ? fail("no " + suffix + " in " + folder) : names.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void check(String name, String actual) {
        Path file = folder.resolve(name);
        boolean update = System.getProperty("golden", "").equals("update");
        boolean missing = !Files.exists(file);
        if (missing && "true".equals(System.getenv("CI"))) {
            fail(file + " is missing; write it with -Dgolden=update");
        }
        if (update || missing) {
            try {
                Files.writeString(file, actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        assertEquals(text(name), actual, name);
    }
}
