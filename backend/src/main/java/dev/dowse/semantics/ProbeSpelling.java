package dev.dowse.semantics;

import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.TimerName;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Other ways in which people write down a probe: with fewer colons than D wants, with the kernel's
 * name of a system call, or a timer without its hyphen.
 */
final class ProbeSpelling {
    private static final Pattern SYSTEM_CALL =
            Pattern.compile("(?:__x64_|__arm64_)?[sS]y[sS]_(enter_|exit_)?(\\w+)");

    private static final Pattern TIMER = Pattern.compile("(tick|profile)_?(\\d+)_?([a-z]*)");

    private ProbeSpelling() {}

    /** The whole description that was probably meant; empty where none of these would match. */
    static Optional<String> meant(ProbeName pattern, List<Probe> probes) {
        if (!pattern.provider().isEmpty()) {
            return Optional.empty();
        }
        return Stream.of(timer(pattern), systemCall(pattern, probes), moved(pattern, probes))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> timer(ProbeName pattern) {
        Matcher timer = TIMER.matcher(pattern.name());
        if (!timer.matches()) {
            return Optional.empty();
        }
        String name = timer.group(1) + "-" + timer.group(2) + timer.group(3);
        return TimerName.flaw(name).isEmpty() ? Optional.of(name) : Optional.empty();
    }

    private static Optional<String> systemCall(ProbeName pattern, List<Probe> probes) {
        Matcher call = SYSTEM_CALL.matcher(pattern.name());
        if (!call.matches()) {
            return Optional.empty();
        }
        String end = "exit_".equals(call.group(1)) ? "return" : "entry";
        return there(probes, new ProbeName("syscall", "", call.group(2), end));
    }

    /** The first field that is given was meant to be the provider. */
    private static Optional<String> moved(ProbeName pattern, List<Probe> probes) {
        String name = pattern.name();
        if (!pattern.module().isEmpty()) {
            return there(probes, new ProbeName(pattern.module(), "", pattern.function(), name));
        }
        String provider = pattern.function();
        return provider.isEmpty()
                ? Optional.empty()
                : there(probes, new ProbeName(provider, "", "", name))
                        .or(() -> there(probes, new ProbeName(provider, "", name, "entry")));
    }

    private static Optional<String> there(List<Probe> probes, ProbeName meant) {
        if (meant.provider().equals("profile") && TimerName.flaw(meant.name()).isEmpty()) {
            return Optional.of(meant.toString());
        }
        Glob provider = new Glob(meant.provider());
        Glob function = new Glob(meant.function());
        Glob name = new Glob(meant.name());
        boolean there =
                probes.stream()
                        .map(Probe::name)
                        .anyMatch(probe ->
                                provider.matches(probe.provider())
                                        && function.matches(probe.function())
                                        && name.matches(probe.name()));
        return there ? Optional.of(meant.toString()) : Optional.empty();
    }
}
