package dev.dowse.semantics;

import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.Glob;
import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeIndex;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import dev.dowse.catalog.TimerName;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Word;
import dev.dowse.types.Architecture;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the probes that descriptions match, and says which field is to blame where none does. */
final class ProbeResolution {
    /** What the kernel's tracepoints call system calls that everybody knows by another name. */
    private static final Map<String, String> OTHER_NAMES =
            Map.of(
                    "stat", "newstat",
                    "fstat", "newfstat",
                    "lstat", "newlstat",
                    "uname", "newuname",
                    "umount2", "umount",
                    "sendfile", "sendfile64",
                    "exit_all", "exit_group",
                    "pread", "pread64",
                    "pwrite", "pwrite64",
                    "_exit", "exit_group");

    private static final Pattern MACRO = Pattern.compile("\\$([A-Za-z_][A-Za-z_0-9]*|[0-9]+)");

    /**
     * What the descriptions of a clause match.
     *
     * @param unlisted descriptions of providers whose probes only the running system knows
     * @param groups what each description matches that matches something
     */
    record Resolved(List<Probe> probes, List<ProbeDescription> unlisted, List<List<Probe>> groups) {
        Resolved {
            probes = List.copyOf(probes);
            unlisted = List.copyOf(unlisted);
            groups = List.copyOf(groups);
        }
    }

    private final Analysis analysis;
    private final ProbeIndex index;
    private final LeastStability stability;

    /** Scripts use one description many times. */
    private final Map<ProbeName, List<Probe>> known = new HashMap<>();

    private final List<ProbeDescription> unlisted = new ArrayList<>();

    ProbeResolution(Analysis analysis) {
        this.analysis = analysis;
        this.index = analysis.environment().probes();
        this.stability = new LeastStability(analysis);
    }

    /** All probes of a clause, without repetition, in the order of their ids. */
    Resolved resolve(List<ProbeDescription> descriptions) {
        unlisted.clear();
        List<List<Probe>> groups = new ArrayList<>();
        for (ProbeDescription description : descriptions) {
            List<Probe> group = resolve(description);
            if (!group.isEmpty()) {
                groups.add(group);
            }
        }
        return new Resolved(
                groups.size() == 1 ? groups.getFirst() : merged(groups), unlisted, groups);
    }

    private static List<Probe> merged(List<List<Probe>> groups) {
        Map<Integer, Probe> found = new TreeMap<>();
        for (List<Probe> group : groups) {
            group.forEach(probe -> found.putIfAbsent(probe.id(), probe));
        }
        return List.copyOf(found.values());
    }

    private List<Probe> resolve(ProbeDescription description) {
        int told = analysis.told();
        ProbeName pattern = pattern(description);
        if (!description.isId()) {
            stability.check(description.span(), pattern);
        }
        List<Probe> found =
                description.isId()
                        ? byId(description)
                        : known.computeIfAbsent(pattern, index::matching);
        if (found.isEmpty()) {
            if (analysis.told() == told && !analysis.options().isSet("zdefs")) {
                complain(description, pattern);
            }
        } else {
            analysis.mean(description.span(), new Meaning.Probes(found));
        }
        return found;
    }

    private List<Probe> byId(ProbeDescription description) {
        String id = description.name().text();
        return index.probes().stream().filter(p -> String.valueOf(p.id()).equals(id)).toList();
    }

    /** The four fields of a description, macro variables replaced. */
    ProbeName pattern(ProbeDescription description) {
        return new ProbeName(
                expanded(description.provider()),
                expanded(description.module()),
                expanded(description.function()),
                expanded(description.name()));
    }

    /** Macro variables are replaced inside the fields, as in {@code pid$target}. */
    private String expanded(Word field) {
        if (field.text().indexOf('$') < 0) {
            return field.text();
        }
        Macros macros = analysis.environment().macros();
        Matcher matcher = MACRO.matcher(field.text());
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            Optional<String> value = value(macros, name);
            if (value.isEmpty() && (macros.required() || !isKnown(name))) {
                analysis.error("D_MACRO_UNDEF", field.span(), "'$" + name + "' has no value here");
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(value.orElse("")));
        }
        matcher.appendTail(text);
        return text.toString();
    }

    private static boolean isKnown(String name) {
        return MacroVariables.NAMES.contains(name) || MacroVariables.isNumber(name);
    }

    private Optional<String> value(Macros macros, String name) {
        if (!MacroVariables.isNumber(name)) {
            return Optional.ofNullable(macros.values().get(name)).map(String::valueOf);
        }
        int position = name.length() > 5 ? Integer.MAX_VALUE : Integer.parseInt(name);
        analysis.useArgument(position);
        return position < macros.arguments().size()
                ? Optional.of(macros.arguments().get(position))
                : Optional.empty();
    }

    private void complain(ProbeDescription description, ProbeName pattern) {
        boolean unset = description.provider().text().contains("$") && valueless(description);
        Architecture processor = analysis.environment().architecture();
        Optional<Diagnostic> other = OtherProcessors.finding(description, pattern, processor);
        if (other.isPresent()) {
            analysis.tell(other.get());
            return;
        }
        Optional<String> elsewhere = bpftrace(description).or(() -> elsewhere(pattern));
        if (elsewhere.isPresent()) {
            analysis.error("D_PDESC_ZERO", description.span(), elsewhere.get());
            return;
        }
        if (unset) {
            unlisted.add(description);
            return;
        }
        switch (TargetProbes.verdict(pattern, index)) {
            case TargetProbes.Verdict.Possible() -> unlisted.add(description);
            case TargetProbes.Verdict.Impossible() -> analysis.tell(finding(description, pattern));
            case TargetProbes.Verdict.Refused(String code, String message) ->
                    analysis.error(code, description.span(), message);
        }
    }

    /** In bpftrace the type of a probe comes first, however many fields follow. */
    private static Optional<String> bpftrace(ProbeDescription description) {
        return Stream.of(description.provider(), description.module(), description.function())
                .map(Word::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .flatMap(first -> ForeignNames.message(ForeignNames.Kind.PROBE_TYPE, first));
    }

    /** Where there are such probes, if on another system only. */
    private static Optional<String> elsewhere(ProbeName pattern) {
        String provider = pattern.provider();
        boolean any = provider.endsWith("*");
        String name = any ? provider.substring(0, provider.length() - 1) : provider;
        return ForeignNames.message(ForeignNames.Kind.PROVIDER, name)
                .or(() ->
                        ForeignNames.message(
                                ForeignNames.Kind.PROBE, provider + ":" + pattern.name()))
                .or(() ->
                        provider.equals(Provider.SYSCALL.spelling())
                                ? ForeignNames.message(
                                        ForeignNames.Kind.SYSTEM_CALL, pattern.function())
                                : Optional.empty());
    }

    /** True where a macro variable in the provider has no value here, as in an editor. */
    private boolean valueless(ProbeDescription description) {
        Matcher matcher = MACRO.matcher(description.provider().text());
        while (matcher.find()) {
            if (value(analysis.environment().macros(), matcher.group(1)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Diagnostic finding(ProbeDescription description, ProbeName pattern) {
        String text = written(description);
        Optional<String> timer = timer(pattern);
        if (timer.isPresent()) {
            return Diagnostic.error("D_PDESC_ZERO", description.span(), timer.get());
        }
        Optional<Fix> near =
                analysis.mayStillSuggest() ? suggestion(description, pattern) : Optional.empty();
        String message = blame(description, pattern, text);
        return near.map(fix ->
                        Diagnostic.error(
                                        "D_PDESC_ZERO",
                                        fix.edits().getFirst().span(),
                                        message + "; did you mean '" + replacement(fix) + "'?")
                                .withFix(fix))
                .orElseGet(() ->
                        Diagnostic.error(
                                "D_PDESC_ZERO", description.span(), message + possible(pattern)));
    }

    private static String blame(ProbeDescription description, ProbeName pattern, String text) {
        String provider = pattern.provider();
        boolean unknown =
                description.fields() == 4
                        && !provider.isEmpty()
                        && !new Glob(provider).isPattern()
                        && !TargetProbes.providers().contains(provider);
        return unknown
                ? "there is no provider '" + provider + "'"
                : "no probe matches '" + text + "'";
    }

    private static String replacement(Fix fix) {
        return fix.edits().getFirst().replacement();
    }

    private String written(ProbeDescription description) {
        int end = Math.min(description.span().end(), analysis.source().text().length());
        int start = Math.min(description.span().start(), end);
        return analysis.source().text().substring(start, end).strip();
    }

    private static Optional<String> timer(ProbeName pattern) {
        boolean profile = new Glob(pattern.provider()).matches("profile");
        Optional<TimerName.Flaw> flaw =
                profile ? TimerName.flaw(pattern.name()) : Optional.of(TimerName.Flaw.OTHER);
        if (flaw.isEmpty()) {
            return Optional.empty();
        }
        String name = pattern.name();
        return switch (flaw.get()) {
            case OTHER -> Optional.empty();
            case NUMBER -> Optional.of("'" + name + "' needs a positive number, as in tick-10ms");
            case UNIT ->
                    Optional.of(
                            "'" + name + "' has no known unit; use hz, ns, us, ms, s, m, h or d");
            case SHORT ->
                    Optional.of(
                            "'" + name + "' is below the shortest interval of 200 microseconds");
        };
    }

    /**
     * The first field, from the left, that nothing has, with the nearest text that something has.
     */
    private Optional<Fix> suggestion(ProbeDescription description, ProbeName pattern) {
        List<Word> words =
                List.of(
                        description.provider(),
                        description.module(),
                        description.function(),
                        description.name());
        List<String> patterns =
                List.of(pattern.provider(), pattern.module(), pattern.function(), pattern.name());
        List<Function<ProbeName, String>> fields =
                List.of(
                        ProbeName::provider,
                        ProbeName::module,
                        ProbeName::function,
                        ProbeName::name);
        Optional<String> meant = ProbeSpelling.meant(pattern, index.probes());
        if (meant.isPresent()) {
            String whole = meant.get();
            return Optional.of(Fix.replace("Change to '" + whole + "'", description.span(), whole));
        }
        Optional<Provider> outside = unlistedProvider(pattern);
        if (outside.isPresent()) {
            return Suggestions.nearest(pattern.name(), outside.get().names())
                    .map(n -> Fix.replace("Change to '" + n + "'", description.name().span(), n));
        }
        List<Probe> left = index.probes();
        for (int i = 0; i < 4; i++) {
            Function<ProbeName, String> field = fields.get(i);
            Glob glob = new Glob(patterns.get(i));
            List<Probe> rest =
                    left.stream().filter(p -> glob.matches(field.apply(p.name()))).toList();
            if (rest.isEmpty()) {
                TreeSet<String> texts = new TreeSet<>();
                left.forEach(p -> texts.add(field.apply(p.name())));
                if (i == 0) {
                    texts.addAll(TargetProbes.providers());
                }
                texts.remove("");
                String wrong = patterns.get(i);
                Word word = words.get(i);
                return Optional.ofNullable(OTHER_NAMES.get(wrong))
                        .filter(texts::contains)
                        .or(() -> Suggestions.nearest(wrong, texts))
                        .map(n -> Fix.replace("Change to '" + n + "'", word.span(), n));
            }
            left = rest;
        }
        return Optional.empty();
    }

    /** The provider, where the index does not list its probes. */
    private Optional<Provider> unlistedProvider(ProbeName pattern) {
        String name = pattern.provider();
        boolean listed = index.probes().stream().anyMatch(p -> p.name().provider().equals(name));
        return Provider.named(name).filter(p -> !listed);
    }

    /** The names that the probes of such a provider can have. */
    private String possible(ProbeName pattern) {
        return unlistedProvider(pattern)
                .filter(p -> !p.names().isEmpty())
                .map(p -> "; probes of " + p.spelling() + " are " + String.join(", ", p.names()))
                .orElse("");
    }
}
