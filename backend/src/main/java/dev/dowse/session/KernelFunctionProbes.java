package dev.dowse.session;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.catalog.Provider;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.TraceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The probes of {@code fbt}: where functions of the kernel and of its modules begin and end. */
final class KernelFunctionProbes {
    static final String ENTRY = "entry";
    static final String RETURN = "return";

    private static final int FIRST_ID = 0x5000_0000;
    private static final String KERNEL = "vmlinux";
    private static final String PROVIDER = Provider.FBT.spelling();

    private final List<Function> functions;

    private record Function(String module, String name) {
        /** {@code name}, or {@code name [module]}. */
        static Function parse(String line) {
            int bracket = line.indexOf(" [");
            return bracket < 0
                    ? new Function(KERNEL, line)
                    : new Function(
                            line.substring(bracket + 2, line.length() - 1),
                            line.substring(0, bracket));
        }
    }

    private KernelFunctionProbes(List<Function> functions) {
        this.functions = functions;
    }

    /** Those that the kernel lists as traceable. */
    static KernelFunctionProbes read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            return new KernelFunctionProbes(
                    files.functions().stream().map(Function::parse).toList());
        }
    }

    List<Probe> probes() {
        return matching(new ProbeName(PROVIDER, "", "", ""));
    }

    List<Probe> matching(ProbeName pattern) {
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        List<String> names = Stream.of(ENTRY, RETURN).filter(name::matches).toList();
        List<Probe> found = new ArrayList<>();
        for (int i = 0; i < functions.size(); i++) {
            Function each = functions.get(i);
            if (function.matches(each.name()) && module.matches(each.module())) {
                for (String which : names) {
                    boolean returns = which.equals(RETURN);
                    found.add(
                            new Probe(
                                    FIRST_ID + 2 * i + (returns ? 1 : 0),
                                    new ProbeName(PROVIDER, each.module(), each.name(), which),
                                    new ProbeSite.KernelFunction(each.name(), returns)));
                }
            }
        }
        return found;
    }
}
