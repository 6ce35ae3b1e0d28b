package dev.dowse.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a process's memory, as {@code /proc/PID/maps} tells (proc_pid_maps(5)).
 *
 * @param end the first address behind it
 * @param offset where in the file it begins
 * @param path empty for memory that is of no file
 */
record Mapping(long start, long end, long offset, String path) {
    private static final String DELETED = " (deleted)";
    private static final int FIELDS = 6;

    /** The memory of a process; empty where it has gone or is hidden. */
    static List<Mapping> of(long pid) {
        Path file = Path.of("/proc", Long.toString(pid), "maps");
        try {
            return parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            return List.of();
        }
    }

    static List<Mapping> parse(String text) {
        List<Mapping> found = new ArrayList<>();
        text.lines().forEach(line -> parseLine(line).ifPresent(found::add));
        return found;
    }

    private static Optional<Mapping> parseLine(String line) {
        String[] fields = line.split(" +", FIELDS);
        int dash = line.indexOf('-');
        if (fields.length < FIELDS - 1 || dash < 0) {
            return Optional.empty();
        }
        String path = fields.length < FIELDS ? "" : fields[FIELDS - 1];
        return Optional.of(
                new Mapping(
                        Long.parseUnsignedLong(line, 0, dash, 16),
                        Long.parseUnsignedLong(line, dash + 1, fields[0].length(), 16),
                        Long.parseUnsignedLong(fields[2], 16),
                        path.endsWith(DELETED)
                                ? path.substring(0, path.length() - DELETED.length())
                                : path));
    }

    boolean contains(long address) {
        return Long.compareUnsigned(start, address) <= 0 && Long.compareUnsigned(address, end) < 0;
    }

    /** Where the process has the file; empty for memory that is of none. */
    Optional<Path> file() {
        try {
            return path.startsWith("/") && !path.startsWith("//")
                    ? Optional.of(Path.of(path))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            // A name that the encoding of this process's file names cannot express.
            return Optional.empty();
        }
    }

    /** The file's name without its folders. */
    String module() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
