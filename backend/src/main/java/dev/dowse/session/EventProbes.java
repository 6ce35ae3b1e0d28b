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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The probes of {@code sdt}: the events that the kernel writes down at its tracepoints, with what
 * each writes down, which is looked up for those that are asked for. Those of system calls are none
 * of their own.
 */
final class EventProbes {
    private static final int FIRST_ID = 5_000;
    private static final String SYSTEM_CALLS = "syscalls";
    private static final Pattern FIELD =
            Pattern.compile(
                    "\\s*field:(?<type>.*?)\\s*(?<name>\\w+)(?<array>\\[.*\\])?;"
                            + "\\s*offset:(?<offset>\\d+);\\s*size:(?<size>\\d+);"
                            + "\\s*signed:(?<signed>\\d);");

    /** What every event begins with, which programs cannot read. */
    private static final String COMMON = "common_";

    /** The place and length of a text that follows the event, in one number. */
    private static final String LOCATED = "__data_loc ";

    private final List<ProbeName> names;

    private EventProbes(List<ProbeName> names) {
        this.names = names;
    }

    /** Those that the kernel lists now. */
    static EventProbes read() throws KernelRefusal {
        try (TraceFiles files = TraceFiles.open()) {
            List<ProbeName> names = new ArrayList<>();
            for (String event : files.events()) {
                int colon = event.indexOf(':');
                String group = event.substring(0, Math.max(0, colon));
                if (!group.equals(SYSTEM_CALLS)) {
                    String name = event.substring(colon + 1);
                    names.add(new ProbeName(Provider.SDT.spelling(), group, "", name));
                }
            }
            return new EventProbes(List.copyOf(names));
        }
    }

    /** All of them by name; where they fire is looked up by {@link #matching} alone. */
    List<Probe> probes() {
        List<Probe> all = new ArrayList<>();
        for (ProbeName name : names) {
            all.add(new Probe(FIRST_ID + all.size(), name, new ProbeSite.Event(0, List.of())));
        }
        return all;
    }

    List<Probe> matching(ProbeName pattern) {
        Glob module = new Glob(pattern.module());
        Glob function = new Glob(pattern.function());
        Glob name = new Glob(pattern.name());
        List<Probe> found = new ArrayList<>();
        try (TraceFiles files = TraceFiles.open()) {
            for (int i = 0; i < names.size(); i++) {
                ProbeName each = names.get(i);
                if (name.matches(each.name())
                        && module.matches(each.module())
                        && function.matches(each.function())) {
                    found.add(new Probe(FIRST_ID + i, each, event(files, each)));
                }
            }
        } catch (KernelRefusal gone) {
            // An event goes with its module; what is left is what there is.
            return found;
        }
        return found;
    }

    private static ProbeSite.Event event(TraceFiles files, ProbeName name) throws KernelRefusal {
        return new ProbeSite.Event(
                files.number(name.module(), name.name()),
                fields(files.format(name.module(), name.name())));
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
