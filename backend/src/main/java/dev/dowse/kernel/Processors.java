package dev.dowse.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The CPUs of this machine, from the lists in {@code /sys/devices/system/cpu}. */
final class Processors {
    private static final Path FOLDER = Path.of("/sys/devices/system/cpu");

    private static final int INFORMATION = 16;
    private static final int NUMBER = 0;
    private static final int CHIP = 8;

    private Processors() {}

    /** How many values a per-CPU map has: the CPUs that could ever be there. */
    static int possible() {
        List<Integer> all = list("possible");
        return all.getLast() + 1;
    }

    /** A {@code cpuinfo_t}: the number, and which chip the CPU is on, as far as anybody tells. */
    static byte[] information(int cpu) {
        ByteBuffer information = ByteBuffer.allocate(INFORMATION).order(ByteOrder.LITTLE_ENDIAN);
        return information.putInt(NUMBER, cpu).putInt(CHIP, chip(cpu)).array();
    }

    private static int chip(int cpu) {
        Path file = FOLDER.resolve("cpu" + cpu).resolve("topology/physical_package_id");
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }

    /** The numbers of the CPUs that run. */
    static List<Integer> online() {
        return list("online");
    }

    /** Reads a list such as {@code 0-3,8}. */
    static List<Integer> parse(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String range : text.strip().split(",", -1)) {
            int dash = range.indexOf('-');
            int first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            int last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
        }
        return List.copyOf(numbers);
    }

    private static List<Integer> list(String name) {
        try {
            return parse(Files.readString(FOLDER.resolve(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
