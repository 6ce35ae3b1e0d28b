package dev.dowse.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * One line of the kernel's own list of symbols.
 *
 * @param address 0 where the kernel does not tell
 * @param kind the letter that nm(1) shows for it
 * @param module {@code vmlinux} for the kernel itself
 */
record KernelSymbol(long address, char kind, String name, String module) {
    static final Path FILE = Path.of("/proc/kallsyms");
    static final String KERNEL = "vmlinux";

    /** Reads the whole list, which takes a tenth of a second. */
    static void forEach(Consumer<KernelSymbol> reader) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(FILE, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int kind = line.indexOf(' ');
                if (kind > 0 && kind + 3 < line.length()) {
                    reader.accept(parse(line, kind));
                }
            }
        }
    }

    /** A line is an address, the kind of symbol, its name, and the module in brackets. */
    private static KernelSymbol parse(String line, int space) {
        int tab = line.indexOf('\t', space + 3);
        return new KernelSymbol(
                Long.parseUnsignedLong(line, 0, space, 16),
                line.charAt(space + 1),
                line.substring(space + 3, tab < 0 ? line.length() : tab),
                tab < 0 ? KERNEL : line.substring(tab + 2, line.length() - 1));
    }
}
