package dev.dowse.catalog;

import java.util.List;

/** A few probes that are looked for one after the other. */
public record ProbeList(List<Probe> probes) {
    public ProbeList {
        probes = List.copyOf(probes);
    }

    /** Those that a description matches. */
    public List<Probe> matching(ProbeName pattern) {
        Glob provider = new Glob(pattern.provider());
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        return probes.stream()
                .filter(p -> name.matches(p.name().name()))
                .filter(p -> provider.matches(p.name().provider()))
                .filter(p -> module.matches(p.name().module()))
                .filter(p -> function.matches(p.name().function()))
                .toList();
    }
}
