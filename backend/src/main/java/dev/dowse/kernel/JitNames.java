package dev.dowse.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Code that a process made at run time, where its compiler writes down what it makes
 * (tools/perf/Documentation/jit-interface.txt of the kernel's source).
 */
final class JitNames {
    static final JitNames NONE = of("");

    private final Ranges ranges;

    private JitNames(Ranges ranges) {
        this.ranges = ranges;
    }

    /** What the process has written by now. */
    static JitNames of(long pid) {
        Path file = Path.of("/tmp", module(pid));
        try {
            return Files.isRegularFile(file)
                    ? of(Files.readString(file, StandardCharsets.ISO_8859_1))
                    : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    /** A line is the start, the size and the name. */
    static JitNames of(String text) {
        List<Ranges.Range> found = new ArrayList<>();
        text.lines().forEach(line -> range(line).ifPresent(found::add));
        return new JitNames(Ranges.of(found, 1));
    }

    private static Optional<Ranges.Range> range(String line) {
        String[] fields = line.split(" ", 3);
        if (fields.length < 3) {
            return Optional.empty();
        }
        try {
            long start = Long.parseUnsignedLong(fields[0], 16);
            long size = Long.parseUnsignedLong(fields[1], 16);
            return Optional.of(new Ranges.Range(start, start + size, "", fields[2]));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** What the addresses that only this file names are printed as a part of. */
    static String module(long pid) {
        return "perf-" + pid + ".map";
    }

    Optional<Ranges.Range> at(long address) {
        return ranges.at(address);
    }
}
