package dev.dowse.ide;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What completes a probe description: the values that a field can have when the fields before it
 * are as written, globs included, each with how many probes it leads to.
 */
final class ProbeCompletion {
    private static final List<String> TIMERS =
            List.of("tick-1s", "tick-100ms", "tick-1m", "profile-97", "profile-997");
    private static final List<String> DECLARATIONS =
            List.of("inline", "self", "this", "struct", "translator", "typedef", "int", "string");

    private final Span replaced;
    private final List<Completion> all = new ArrayList<>();

    private ProbeCompletion(Span replaced) {
        this.replaced = replaced;
    }

    /**
     * @param item where the item starts that the cursor is in
     */
    static List<Completion> of(String text, int item, int offset) {
        int start = offset;
        while (start > item && !isBetween(text.charAt(start - 1))) {
            start--;
        }
        String[] fields = text.substring(start, offset).split(":", -1);
        int field = offset - fields[fields.length - 1].length();
        ProbeCompletion completion = new ProbeCompletion(new Span(field, offset));
        if (fields.length == 1) {
            completion.first(text.substring(item, start).isBlank());
        } else {
            completion.further(fields);
        }
        return completion.all;
    }

    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == ',' || c == ';' || c == '}';
    }

    /** Nothing but a word: a provider, a probe known by its name alone, or a declaration. */
    private void first(boolean startsItem) {
        for (Probe probe : BundledProbes.INSTANCE.matching(new ProbeName("dtrace", "", "", ""))) {
            add(probe.name().name(), Completion.Kind.PROBE, "dtrace", 0, "dtrace");
        }
        for (Provider provider : Provider.values()) {
            add(provider.spelling(), Completion.Kind.PROVIDER, "provider", 1, provider.spelling());
        }
        timers();
        if (startsItem) {
            DECLARATIONS.forEach(word -> add(word, Completion.Kind.KEYWORD, "", 3, ""));
        }
    }

    /**
     * Fields from the left, or, where the first is no provider, the last two: function and name.
     */
    private void further(String[] fields) {
        boolean full = fields.length > 2 || isProvider(fields[0]);
        ProbeName before =
                full
                        ? new ProbeName(
                                fields[0],
                                fields.length > 2 ? fields[1] : "",
                                fields.length > 3 ? fields[2] : "",
                                "")
                        : new ProbeName("", "", fields[0], "");
        int field = full ? fields.length - 1 : ProbeField.NAME;
        if (field > ProbeField.NAME) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        String provider = "";
        for (Probe probe : BundledProbes.INSTANCE.matching(before)) {
            provider = probe.name().provider();
            counts.merge(ProbeField.of(probe.name(), field), 1, Integer::sum);
        }
        counts.remove("");
        String page = provider;
        counts.forEach((value, count) -> add(value, Completion.Kind.PROBE, told(count), 0, page));
        if (field == ProbeField.NAME && fields[0].equals("profile")) {
            timers();
        }
    }

    private static boolean isProvider(String field) {
        return field.isEmpty() || Provider.named(field).isPresent() || field.indexOf('*') >= 0;
    }

    private void timers() {
        TIMERS.forEach(timer -> add(timer, Completion.Kind.PROBE, "profile", 2, "profile"));
    }

    private static String told(int count) {
        return count == 1 ? "1 probe" : count + " probes";
    }

    private void add(String label, Completion.Kind kind, String detail, int rank, String page) {
        all.add(
                new Completion(
                        label,
                        kind,
                        detail,
                        label,
                        false,
                        replaced,
                        rank,
                        page.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new Completion.Page(Topic.PROVIDER, page))));
    }

    /** The fields of a description by number. */
    private static final class ProbeField {
        static final int NAME = 3;

        static String of(ProbeName name, int field) {
            return List.of(name.provider(), name.module(), name.function(), name.name()).get(field);
        }
    }
}
