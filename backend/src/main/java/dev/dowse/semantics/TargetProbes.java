package dev.dowse.semantics;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be said about a probe that the index does not list, without a look at the system that
 * the script is for: that no system has it, or that one may.
 */
final class TargetProbes {
    /** What is known about a description. */
    sealed interface Verdict {
        /** Only the running system can tell. */
        record Possible() implements Verdict {}

        /** No provider of Linux has such a probe. */
        record Impossible() implements Verdict {}

        /** Impossible for a reason of its own. */
        record Refused(String code, String message) implements Verdict {}
    }

    private static final Pattern CPC = Pattern.compile("[A-Za-z0-9_.:]+-(all|user|kernel)-[0-9]+");
    private static final Pattern OFFSET = Pattern.compile("(0[xX])?[0-9a-fA-F]+");

    private TargetProbes() {}

    static Verdict verdict(ProbeName pattern, ProbeIndex index) {
        String provider = pattern.provider();
        if (provider.matches("pid[0-9]+")) {
            return process(pattern);
        }
        Glob providers = new Glob(provider);
        if (isOfProcesses(provider, providers)) {
            return new Verdict.Possible();
        }
        Glob names = new Glob(pattern.name());
        boolean possible =
                candidates(index)
                        .filter(p -> providers.matches(p.spelling()))
                        .anyMatch(p -> mayHave(p, provider, pattern.name(), names));
        return possible ? new Verdict.Possible() : new Verdict.Impossible();
    }

    /**
     * True for what programs bring themselves, whose names end with the number of a process: {@code
     * node1234}, and {@code node*} for all of them.
     */
    private static boolean isOfProcesses(String provider, Glob providers) {
        if (provider.length() < 2) {
            return false;
        }
        char last = provider.charAt(provider.length() - 1);
        return Character.isDigit(last)
                || (last == '*'
                        && Stream.of(Provider.values())
                                .noneMatch(p -> providers.matches(p.spelling())));
    }

    private static Stream<Provider> candidates(ProbeIndex index) {
        return Stream.of(Provider.values()).filter(p -> !index.lists(p));
    }

    private static boolean mayHave(Provider provider, String written, String name, Glob names) {
        return switch (provider) {
            case CPC -> !written.isEmpty() && (names.isPattern() || CPC.matcher(name).matches());
            // Without a provider, a name that nobody fixed is more likely a mistake.
            case SDT, RAWTP, STAPSDT, PROFILE -> !written.isEmpty();
            case FBT, RAWFBT -> !written.isEmpty() && provider.mayName(names);
            case DTRACE, SYSCALL, IO, IP, LOCKSTAT, PROC, SCHED, TCP, UDP ->
                    provider.mayName(names);
        };
    }

    /** {@code pidN:object:function:name}. */
    private static Verdict process(ProbeName pattern) {
        if (pattern.provider().matches("pid0+")) {
            return new Verdict.Refused(
                    "D_PROC_BADPID", "there is no process 0; pid needs the number of a process");
        }
        String name = pattern.name();
        boolean glob = new Glob(name).isPattern();
        if (pattern.function().equals("-")) {
            return absolute(pattern, glob);
        }
        boolean shaped =
                glob
                        || name.equals("entry")
                        || name.equals("return")
                        || OFFSET.matcher(name).matches();
        return shaped
                ? new Verdict.Possible()
                : new Verdict.Refused(
                        "D_PROC_NAME",
                        "'"
                                + name
                                + "' is no probe of pid; its probes are entry, return, and offsets"
                                + " into the function in hexadecimal");
    }

    /** The function {@code -} stands for the whole program, whose addresses are named. */
    private static Verdict absolute(ProbeName pattern, boolean glob) {
        String object = pattern.module();
        boolean library = object.startsWith("lib") || object.contains(".so");
        boolean objects = !object.isEmpty() && new Glob(object).isPattern();
        if (library || objects) {
            return new Verdict.Refused(
                    "D_PROC_LIB",
                    "the function '-' means an address in the program itself, so its object can"
                            + " only be a.out");
        }
        if (glob || !OFFSET.matcher(pattern.name()).matches()) {
            return new Verdict.Refused(
                    "D_PROC_NAME",
                    "with the function '-' the probe is one address in hexadecimal, such as"
                            + " 4005d0");
        }
        return new Verdict.Possible();
    }

    /** The providers of Linux by name. */
    static Set<String> providers() {
        Set<String> names = new TreeSet<>();
        for (Provider each : Provider.values()) {
            names.add(each.spelling());
        }
        return names;
    }
}
