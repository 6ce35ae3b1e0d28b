package dev.dowse.session;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.kernel.FileFunction;
import dev.dowse.kernel.ProcessFiles;
import dev.dowse.kernel.TracedProcess;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
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
    private static final Pattern PROVIDER = Pattern.compile(PREFIX + "[0-9]{1,10}");
    private static final Pattern OFFSET = Pattern.compile("(?:0[xX])?([0-9a-fA-F]+)");

    /** What the program itself is called, whatever its name. */
    private static final String PROGRAM = "a.out";

    private static final String ENTRY = "entry";
    private static final String RETURN = "return";

    private final Map<Long, ProcessFiles> processes = new HashMap<>();
    private final Map<ProbeName, Probe> made = new HashMap<>();
    private final Map<String, List<FileFunction>> functions = new HashMap<>();

    /** Tells of a process that was started to be traced, and will run another program. */
    void start(TracedProcess process) {
        processes.put(process.pid(), ProcessFiles.of(process));
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
            if (isCalled(module, new Glob(pattern.module()))) {
                functions(module, new Glob(pattern.function()))
                        .flatMap(f -> probes(pid, module, f, pattern))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Probe::id));
        return found;
    }

    /** A library is found by its name with or without what follows {@code .so}. */
    private static boolean isCalled(ProcessFiles.Module module, Glob glob) {
        int suffix = module.name().indexOf(".so");
        return glob.matches(module.name())
                || (module.isProgram() && glob.matches(PROGRAM))
                || (suffix > 0 && glob.matches(module.name().substring(0, suffix)));
    }

    /** Those with a name; a pattern finds each by its best name only. */
    private Stream<FileFunction> functions(ProcessFiles.Module module, Glob glob) {
        return functions.computeIfAbsent(module.path(), _ -> module.functions()).stream()
                .filter(f -> glob.matches(f.name()) && (f.isBest() || !glob.isPattern()));
    }

    private Stream<Probe> probes(
            long pid, ProcessFiles.Module module, FileFunction function, ProbeName pattern) {
        Glob glob = new Glob(pattern.name());
        if (!glob.isPattern() && !pattern.name().equals(ENTRY) && !pattern.name().equals(RETURN)) {
            return offset(pattern.name(), function).stream()
                    .mapToObj(at -> probe(pid, module, function, pattern.name(), at));
        }
        return Stream.of(ENTRY, RETURN)
                .filter(glob::matches)
                .map(name -> probe(pid, module, function, name, 0));
    }

    private static OptionalLong offset(String name, FileFunction function) {
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
            long pid, ProcessFiles.Module module, FileFunction function, String name, long inside) {
        ProbeName full = new ProbeName(PREFIX + pid, module.name(), function.called(), name);
        return made.computeIfAbsent(
                full,
                _ ->
                        new Probe(
                                FIRST_ID + made.size(),
                                full,
                                new ProbeSite.UserCode(
                                        pid,
                                        module.path(),
                                        function.offset() + inside,
                                        name.equals(RETURN))));
    }
}
