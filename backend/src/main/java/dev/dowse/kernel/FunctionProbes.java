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
import java.util.TreeMap;
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

    /** A function of a file. */
    private record Function(String name, long offset, long size) {}

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

    /** Those with a name; of all that match a pattern only one at each address. */
    private List<Function> functions(Path file, Glob glob) {
        Stream<Function> matching =
                functions.computeIfAbsent(file, FunctionProbes::read).stream()
                        .filter(f -> glob.matches(f.name()));
        if (!glob.isPattern()) {
            return matching.toList();
        }
        Map<Long, Function> first = new TreeMap<>();
        matching.forEach(f -> first.merge(f.offset(), f, FunctionProbes::better));
        return List.copyOf(first.values());
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
        ProbeName full = new ProbeName(PREFIX + pid, module.name(), function.name(), name);
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

    private static List<Function> read(Path file) {
        Set<Function> found = new LinkedHashSet<>();
        try (ElfFile elf = ElfFile.open(file)) {
            for (ElfFile.Symbol symbol : elf.functions()) {
                elf.offset(symbol.address())
                        .ifPresent(at -> found.add(new Function(symbol.name(), at, symbol.size())));
            }
        } catch (IOException unreadable) {
            // A file that cannot be read has no functions that anybody could ask for.
            return List.of();
        }
        return List.copyOf(found);
    }

    private static Function better(Function one, Function other) {
        return Comparator.comparingInt((Function f) -> f.name().length())
                                .thenComparing(Function::name)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }
}
