package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.parser.Parser;
import dev.dowse.session.LiveProbes;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code dowse -l}: the probes that descriptions match, or all. */
final class ProbeListing {
    private final Console console;
    private final ProbeIndex index;

    /** Of the running kernel where it tells, else of any. */
    ProbeListing(Console console) {
        this.console = console;
        this.index = KernelMachine.isPermitted() ? new LiveProbes() : BundledProbes.INSTANCE;
    }

    int print(List<SourceText> texts) {
        console.out().println(row("ID", "PROVIDER", "MODULE", "FUNCTION", "NAME"));
        List<Probe> probes =
                texts.isEmpty()
                        ? index.probes()
                        : texts.stream().flatMap(this::matching).distinct().toList();
        for (Probe probe : probes) {
            ProbeName name = probe.name();
            console.out()
                    .println(
                            row(
                                    Integer.toString(probe.id()),
                                    name.provider(),
                                    name.module(),
                                    name.function(),
                                    name.name()));
        }
        if (probes.isEmpty()) {
            throw new CommandFailure(ExitCode.ERROR, "no probe matches");
        }
        return ExitCode.OK;
    }

    private Stream<Probe> matching(SourceText text) {
        return Parser.parse(text).value().items().stream()
                .filter(Item.Clause.class::isInstance)
                .map(Item.Clause.class::cast)
                .flatMap(clause -> clause.probes().stream())
                .flatMap(this::matching);
    }

    private Stream<Probe> matching(ProbeDescription description) {
        if (description.isId()) {
            String id = description.name().text();
            return index.probes().stream().filter(p -> String.valueOf(p.id()).equals(id));
        }
        return index.matching(pattern(description)).stream();
    }

    private static ProbeName pattern(ProbeDescription description) {
        return new ProbeName(
                description.provider().text(),
                description.module().text(),
                description.function().text(),
                description.name().text());
    }

    private static String row(
            String id, String provider, String module, String function, String name) {
        return String.format(
                Locale.ROOT, "%5s %10s %17s %33s %s", id, provider, module, function, name);
    }
}
