package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * A function of an executable or library, under one of its names.
 *
 * @param called the best of its names
 * @param offset where in the file it begins
 * @param size in bytes; 0 where the file does not tell
 */
public record FileFunction(String name, String called, long offset, long size) {
    private static final Comparator<ElfFile.Symbol> BEST =
            Comparator.comparing((ElfFile.Symbol s) -> s.binding() == ElfFile.Binding.LOCAL)
                    .thenComparingInt(FileFunction::underscores)
                    .thenComparing(ElfFile.Symbol::binding)
                    .thenComparingInt(s -> s.name().length())
                    .thenComparing(ElfFile.Symbol::name);

    /** Whether it stands here under the best of its names. */
    public boolean isBest() {
        return name.equals(called);
    }

    private static int underscores(ElfFile.Symbol symbol) {
        int count = 0;
        while (count < symbol.name().length() && symbol.name().charAt(count) == '_') {
            count++;
        }
        return count;
    }

    /** The functions of a file under all their names; none where it cannot be read. */
    static List<FileFunction> of(Path file) {
        try (ElfFile elf = ElfFile.open(file)) {
            List<ElfFile.Symbol> symbols = elf.functions();
            Map<Long, ElfFile.Symbol> best = new HashMap<>();
            symbols.forEach(s -> best.merge(s.address(), s, BinaryOperator.minBy(BEST)));
            Set<FileFunction> found = new LinkedHashSet<>();
            for (ElfFile.Symbol symbol : symbols) {
                ElfFile.Symbol called = best.getOrDefault(symbol.address(), symbol);
                elf.offset(symbol.address())
                        .ifPresent(at ->
                                found.add(
                                        new FileFunction(
                                                symbol.name(), called.name(), at, called.size())));
            }
            return List.copyOf(found);
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
