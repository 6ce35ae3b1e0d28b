package dev.dowse.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the tables and pages that are packed with this package. */
final class Table {
    private Table() {}

    /** The rows of a table: tab-separated columns, lines that start with {@code #} left out. */
    static List<String[]> rows(String name) {
        String text =
                text(name).orElseThrow(() -> new IllegalStateException("missing table " + name));
        return text.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    /** The whole resource; empty where there is none of that name. */
    static Optional<String> text(String name) {
        try (InputStream stream = Table.class.getResourceAsStream(name)) {
            if (stream == null) {
                return Optional.empty();
            }
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return Optional.of(reader.readAllAsString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
