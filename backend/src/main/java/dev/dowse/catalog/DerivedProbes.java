package dev.dowse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The probes that are certain firings of others, such as {@code proc:::exit}; they exist where the
 * others do.
 */
public final class DerivedProbes {
    private static final int FIRST_ID = 1_000;
    private static final String MODULE = "vmlinux";
    private static final String ALWAYS = "-";
    private static final List<String[]> ROWS = Table.rows("derived-probes.tsv");

    private DerivedProbes() {}

    /** The providers of such probes. */
    public static List<Provider> providers() {
        return ROWS.stream().map(row -> provider(row[0])).distinct().toList();
    }

    /**
     * Those that are made of the probes of a target.
     *
     * @param others finds what a description matches among those
     */
    public static List<Probe> of(Function<ProbeName, List<Probe>> others) {
        Map<ProbeName, List<ProbeSite.Derived.Source>> sources = new LinkedHashMap<>();
        for (String[] row : ROWS) {
            List<ProbeSite.Derived.Source> known =
                    sources.computeIfAbsent(
                            new ProbeName(row[0], MODULE, "", row[1]), _ -> new ArrayList<>());
            for (Probe other : others.apply(other(row))) {
                known.add(source(other, row));
            }
        }
        List<Probe> probes = new ArrayList<>();
        int id = FIRST_ID;
        for (Map.Entry<ProbeName, List<ProbeSite.Derived.Source>> each : sources.entrySet()) {
            if (!each.getValue().isEmpty()) {
                ProbeSite site = new ProbeSite.Derived(each.getValue());
                probes.add(new Probe(id, each.getKey(), site));
            }
            id++;
        }
        return probes;
    }

    /** Tracepoints are told by their group, system calls by their function. */
    private static ProbeName other(String[] row) {
        return provider(row[2]) == Provider.RAWTP
                ? new ProbeName(row[2], row[3], "", row[4])
                : new ProbeName(row[2], "", row[3], row[4]);
    }

    private static Provider provider(String spelling) {
        for (Provider each : Provider.values()) {
            if (each.spelling().equals(spelling)) {
                return each;
            }
        }
        throw new IllegalStateException("no provider: " + spelling);
    }

    private static ProbeSite.Derived.Source source(Probe other, String[] row) {
        return new ProbeSite.Derived.Source(
                other.site(),
                row[5].equals(ALWAYS) ? "" : row[5],
                List.of(row).subList(6, row.length));
    }
}
