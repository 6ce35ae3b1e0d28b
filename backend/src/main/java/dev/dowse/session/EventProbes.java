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
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The probes of {@code sdt}: the events that the kernel writes down at its tracepoints, with what
 * each writes down, which is looked up for those that are asked for.
 */
final class EventProbes {
    private static final int FIRST_ID = 5_000;
    private static final String PROVIDER = Provider.SDT.spelling();
    private static final Pattern FIELD =
            Pattern.compile(
                    "\\s*field:(?<type>.*?)\\s*(?<name>\\w+)(?<array>\\[.*\\])?;"
                            + "\\s*offset:(?<offset>\\d+);\\s*size:(?<size>\\d+);"
                            + "\\s*signed:(?<signed>\\d);");

    /** What every event begins with, which programs cannot read. */
    private static final String COMMON = "common_";

    /** The place and length of a text that follows the event, in one number. */
    private static final String LOCATED = "__data_loc ";

    private final List<TraceFiles.Event> events;

    private EventProbes(List<TraceFiles.Event> events) {
        this.events = events;
    }

    /** Those that the kernel lists now. */
    static EventProbes read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            return new EventProbes(files.events());
        }
    }

    /** All of them, which takes a look at each. */
    List<Probe> probes() {
        return matching(new ProbeName(PROVIDER, "", "", ""));
    }

    List<Probe> matching(ProbeName pattern) {
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        List<Probe> found = new ArrayList<>();
        try (TraceFiles files = TraceFiles.open()) {
            for (int i = 0; i < events.size(); i++) {
                TraceFiles.Event each = events.get(i);
                if (name.matches(each.name())
                        && module.matches(each.group())
                        && function.matches("")) {
                    probe(files, i).ifPresent(found::add);
                }
            }
        } catch (KernelRefusal unreadable) {
            return List.of();
        }
        return found;
    }

    /** None where the event has gone with its module since they were listed. */
    private Optional<Probe> probe(TraceFiles files, int index) {
        TraceFiles.Event event = events.get(index);
        try {
            return Optional.of(
                    new Probe(
                            FIRST_ID + index,
                            new ProbeName(PROVIDER, event.group(), "", event.name()),
                            new ProbeSite.Event(files.number(event), fields(files.format(event)))));
        } catch (KernelRefusal gone) {
            return Optional.empty();
        }
    }

    /** The fields of an event, from the lines of its file {@code format}. */
    static List<ProbeSite.Event.Field> fields(List<String> format) {
        List<ProbeSite.Event.Field> fields = new ArrayList<>();
        for (String line : format) {
            Matcher field = FIELD.matcher(line);
            if (field.lookingAt() && !field.group("name").startsWith(COMMON)) {
                fields.add(field(field));
            }
        }
        return fields;
    }

    private static ProbeSite.Event.Field field(Matcher field) {
        String type = field.group("type");
        int size = Integer.parseInt(field.group("size"));
        boolean located = type.startsWith(LOCATED);
        boolean number = size == 1 || size == 2 || size == 4 || size == 8;
        boolean array = !located && (field.group("array") != null || !number);
        return new ProbeSite.Event.Field(
                located ? "uint32_t" : type,
                Integer.parseInt(field.group("offset")),
                size,
                field.group("signed").equals("1"),
                array);
    }
}
