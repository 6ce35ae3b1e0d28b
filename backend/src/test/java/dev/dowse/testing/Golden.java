package dev.dowse.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file that holds what a test should produce. {@code -Dgolden=update} rewrites it; one that is
 * missing is written too, except under {@code CI=true}, where it fails.
 */
public final class Golden {
    private Golden() {}

    public static boolean updating() {
        return "update".equals(System.getProperty("golden"));
    }

    public static void check(Path file, String actual) {
        if (updating() || !Files.exists(file)) {
            if (!updating() && "true".equals(System.getenv("CI"))) {
                fail(file + " is missing; -Dgolden=update writes it");
            }
            write(file, actual);
        } else {
            assertEquals(read(file), actual, file + " differs; -Dgolden=update rewrites it");
        }
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files below {@code directory} whose names end in {@code suffix}, in order. */
    public static List<Path> files(Path directory, String suffix) {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(path -> path.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
