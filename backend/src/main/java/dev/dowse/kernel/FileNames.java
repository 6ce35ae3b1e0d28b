package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

/**
 * The functions and variables of an executable or library by address, with those that were stripped
 * into a file of debug information where that is installed.
 */
final class FileNames {
    private static final Path DEBUG = Path.of("/usr/lib/debug");

    static final FileNames NONE = of(List.of(), LongUnaryOperator.identity());

    private final Ranges ranges;
    private final LongUnaryOperator addresses;

    private FileNames(Ranges ranges, LongUnaryOperator addresses) {
        this.ranges = ranges;
        this.addresses = addresses;
    }

    /**
     * Reads a file.
     *
     * @param path what the process calls it, beside which its debug information may lie
     */
    static FileNames read(Path file, Path path) {
        try (ElfFile elf = ElfFile.open(file)) {
            List<ElfFile.Symbol> found = new ArrayList<>(elf.symbols());
            if (!elf.hasSymbolTable()) {
                found.addAll(stripped(elf, path));
            }
            return of(found, elf.addresses());
        } catch (IOException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            // What is no ELF file, or a damaged one, has no names.
            return NONE;
        }
    }

    private static FileNames of(List<ElfFile.Symbol> symbols, LongUnaryOperator addresses) {
        List<Ranges.Range> ranges =
                symbols.stream()
                        .map(s ->
                                new Ranges.Range(s.address(), s.address() + s.size(), "", s.name()))
                        .toList();
        return new FileNames(Ranges.of(ranges, Integer.MAX_VALUE), addresses);
    }

    private static List<ElfFile.Symbol> stripped(ElfFile elf, Path path) throws IOException {
        Optional<Path> file =
                Stream.concat(
                                elf.buildId().flatMap(FileNames::byBuildId).stream(),
                                elf.debugLink().stream().flatMap(link -> byName(link, path)))
                        .filter(Files::isRegularFile)
                        .findFirst();
        if (file.isEmpty()) {
            return List.of();
        }
        try (ElfFile debug = ElfFile.open(file.get())) {
            return debug.symbols();
        }
    }

    private static Optional<Path> byBuildId(String id) {
        return id.length() < 3
                ? Optional.empty()
                : Optional.of(
                        DEBUG.resolve(
                                Path.of(
                                        ".build-id",
                                        id.substring(0, 2),
                                        id.substring(2) + ".debug")));
    }

    /** Where the GNU debugger looks as well. */
    private static Stream<Path> byName(String link, Path path) {
        Path folder = path.resolveSibling(".");
        Path below = DEBUG.resolve(Path.of("/").relativize(folder.toAbsolutePath().normalize()));
        return Stream.of(
                path.resolveSibling(link),
                folder.resolve(".debug").resolve(link),
                below.resolve(link));
    }

    /** What lies at a place in the file. */
    Optional<Found> at(long fileOffset) {
        long address = addresses.applyAsLong(fileOffset);
        return ranges.at(address).map(range -> new Found(range.name(), address - range.start()));
    }

    /** A symbol, with how far behind its start a place lies. */
    record Found(String symbol, long offset) {}
}
