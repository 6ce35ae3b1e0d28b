package dev.dowse.kernel;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The probes of {@code pidN}: where the functions of a process begin and end, and instructions by
 * their offset from where a function begins. They are made for the descriptions that ask for them;
 * each has its id for as long as this lives.
 */
final class FunctionProbes {
    private static final int FIRST_ID = 0x6000_0000;
    private static final String PREFIX = "pid";
    private static final Pattern PROVIDER = Pattern.compile(PREFIX + "[0-9]+");
    private static final Pattern OFFSET = Pattern.compile("(?:0[xX])?([0-9a-fA-F]+)");
    private static final String ENTRY = "entry";
    private static final String RETURN = "return";

    private final Map<Long, ProcessFiles> processes = new HashMap<>();
    private final Map<ProbeName, Probe> made = new HashMap<>();
    private final Map<Path, List<Function>> functions = new HashMap<>();

    /** Which name a function has that has several. */
    private static final Comparator<ElfFile.Symbol> BEST =
            Comparator.comparing((ElfFile.Symbol s) -> s.binding() == ElfFile.Binding.LOCAL)
                    .thenComparingInt(FunctionProbes::underscores)
                    .thenComparing(ElfFile.Symbol::binding)
                    .thenComparingInt(s -> s.name().length())
                    .thenComparing(ElfFile.Symbol::name);

    /**
     * A function of a file, under one of its names.
     *
     * @param called what its probes are called, whichever name they are asked for by
     */
    private record Function(String name, String called, long offset, long size) {
        boolean isBest() {
            return name.equals(called);
        }
    }

    /** Tells which program a process is going to run that was started for this. */
    void start(long pid, Path program) {
        processes.put(pid, ProcessFiles.of(program));
    }

    static boolean isProvider(String provider) {
        return PROVIDER.matcher(provider).matches();
    }

    List<Probe> matching(ProbeName pattern) {
        long pid =
                Long.parseLong(
                        pattern.provider(), PREFIX.length(), pattern.provider().length(), 10);
        List<Probe> found = new ArrayList<>();
        for (ProcessFiles.Module module :
                processes.computeIfAbsent(pid, ProcessFiles::of).modules()) {
            if (module.isCalled(pattern.module())) {
                functions(module.file(), new Glob(pattern.function())).stream()
                        .flatMap(f -> probes(pid, module, f, pattern))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Probe::id));
        return found;
    }

    /** Those with a name; a pattern finds each by its best name only. */
    private List<Function> functions(Path file, Glob glob) {
        return functions.computeIfAbsent(file, FunctionProbes::read).stream()
                .filter(f -> glob.matches(f.name()) && (f.isBest() || !glob.isPattern()))
                .toList();
    }

    private Stream<Probe> probes(
            long pid, ProcessFiles.Module module, Function function, ProbeName pattern) {
        Glob glob = new Glob(pattern.name());
        if (!glob.isPattern() && !pattern.name().equals(ENTRY) && !pattern.name().equals(RETURN)) {
            return offset(pattern.name(), function).stream()
                    .mapToObj(at -> probe(pid, module, function, pattern.name(), at));
        }
        return Stream.of(ENTRY, RETURN)
                .filter(glob::matches)
                .map(name -> probe(pid, module, function, name, 0));
    }

    private static OptionalLong offset(String name, Function function) {
        var digits = OFFSET.matcher(name);
        if (!digits.matches() || digits.group(1).length() > 8) {
            return OptionalLong.empty();
        }
        long offset = Long.parseLong(digits.group(1), 16);
        return offset < Math.max(1, function.size())
                ? OptionalLong.of(offset)
                : OptionalLong.empty();
    }

    private Probe probe(
            long pid, ProcessFiles.Module module, Function function, String name, long inside) {
        ProbeName full = new ProbeName(PREFIX + pid, module.name(), function.called(), name);
        return made.computeIfAbsent(
                full,
                _ ->
                        new Probe(
                                FIRST_ID + made.size(),
                                full,
                                new ProbeSite.UserCode(
                                        pid,
                                        module.file().toString(),
                                        function.offset() + inside,
                                        name.equals(RETURN))));
    }

    private static int underscores(ElfFile.Symbol symbol) {
        int count = 0;
        while (count < symbol.name().length() && symbol.name().charAt(count) == '_') {
            count++;
        }
        return count;
    }

    private static List<Function> read(Path file) {
        try (ElfFile elf = ElfFile.open(file)) {
            List<ElfFile.Symbol> symbols = elf.functions();
            Map<Long, ElfFile.Symbol> best = new HashMap<>();
            symbols.forEach(s -> best.merge(s.address(), s, BinaryOperator.minBy(BEST)));
            Set<Function> found = new LinkedHashSet<>();
            for (ElfFile.Symbol symbol : symbols) {
                ElfFile.Symbol called = best.getOrDefault(symbol.address(), symbol);
                elf.offset(symbol.address())
                        .ifPresent(at ->
                                found.add(
                                        new Function(
                                                symbol.name(), called.name(), at, called.size())));
            }
            return List.copyOf(found);
        } catch (IOException unreadable) {
            // A file that cannot be read has no functions that anybody could ask for.
            return List.of();
        }
    }
}
