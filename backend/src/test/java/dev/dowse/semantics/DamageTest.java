package dev.dowse.semantics;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.testing.Damage;
import dev.dowse.testing.Golden;
import dev.dowse.testing.SoundScript;
import dev.dowse.testing.Tally;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One token of a script without errors is deleted, put in or replaced: the clauses that it does not
 * stand in keep the type of every expression, and nothing new is told about them. {@link Damage}
 * says which clauses those are. A syntax error at the first word of a clause says what is missing
 * before it.
 *
 * <p>What has another meaning is not compared: a clause that mentions a name which a damaged item
 * defines, before or after the damage, and not both in the same way. A clause defines the variables
 * and aggregations that have their first use in it, any other item all its names; and a clause that
 * is not compared for this reason takes with it what it defines.
 */
class DamageTest {
    /** Bindings are numbered through the whole program. */
    private static final Pattern NUMBER = Pattern.compile("#\\d+");

    /** The codes of what is missing between two items. */
    private static final Set<String> SEPARATORS = Set.of("D_SYNTAX", "D_DECL_COMBO");

    static List<Path> scripts() {
        return SoundScript.files().stream().filter(file -> !analyzed(file).hasErrors()).toList();
    }

    private static Analyzed<Program> analyzed(Path file) {
        return Scripts.analyze(
                SourceText.of(file.getFileName().toString(), Golden.read(file)), Scripts.EDITOR);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void otherClausesKeepTheirTypes(Path file, TestReporter reporter) {
        Comparison comparison = new Comparison(analyzed(file));
        Damage.each(comparison.sound, comparison::check);
        reporter.publishEntry(file.getFileName().toString(), comparison.tally.toString());
        comparison.tally.assertNone();
    }

    /** A sound script against all that damage makes of it. */
    private static final class Comparison {
        private final Program before;
        private final SoundScript sound;
        private final List<String> told;
        private final Map<String, Definition> definitions;
        private final Tally tally = new Tally();

        Comparison(Analyzed<Program> analyzed) {
            before = analyzed.value();
            sound = SoundScript.of(before.source(), before.script().items());
            told = sound.items().stream().map(item -> told(analyzed, item.span())).toList();
            definitions = definitions(before);
        }

        void check(Damage damage) {
            List<Optional<Damage.Reach>> reaches = damage.reaches(sound);
            if (!tally.isCompared(reaches)) {
                return;
            }
            Analyzed<Program> after =
                    Scripts.analyze(SourceText.of("damaged.d", damage.text()), Scripts.EDITOR);
            Set<String> changed = changed(damage, reaches, definitions(after.value()));
            for (int i = 0; i < told.size(); i++) {
                Span span = sound.items().get(i).span();
                if (reaches.get(i).isPresent()) {
                    continue;
                }
                if (sound.names().get(i).stream().anyMatch(changed::contains)) {
                    tally.named();
                    changed.addAll(defined(i));
                    continue;
                }
                String is = told(after, damage.moved(span));
                if (!told.get(i).equals(is)) {
                    tally.violation(damage.told(sound, told.get(i) + "  became\n  " + is));
                    return;
                }
            }
        }

        /** The names that damaged items define, or defined, unless they do so as before. */
        private Set<String> changed(
                Damage damage, List<Optional<Damage.Reach>> reaches, Map<String, Definition> now) {
            Set<String> changed = new HashSet<>();
            List<Span> alone = new ArrayList<>();
            for (int i = 0; i < told.size(); i++) {
                Item item = sound.items().get(i);
                if (reaches.get(i).isEmpty()) {
                    alone.add(item.span());
                } else if (!(item instanceof Item.Clause)) {
                    changed.addAll(defined(i));
                    changed.add(damage.word());
                }
            }
            Map<String, String> was = outside(alone, definitions);
            Map<String, String> is = outside(alone.stream().map(damage::moved).toList(), now);
            changed.addAll(was.keySet());
            changed.addAll(is.keySet());
            changed.removeIf(name -> was.containsKey(name) && was.get(name).equals(is.get(name)));
            return changed;
        }

        /** What is defined in none of these items. */
        private static Map<String, String> outside(
                List<Span> items, Map<String, Definition> definitions) {
            Map<String, String> outside = new HashMap<>();
            definitions.forEach((name, definition) -> {
                if (items.stream().noneMatch(item -> item.contains(definition.at()))) {
                    outside.put(name, definition.what());
                }
            });
            return outside;
        }

        private Set<String> defined(int index) {
            Item item = sound.items().get(index);
            return item instanceof Item.Clause
                    ? definitions.entrySet().stream()
                            .filter(each -> item.span().contains(each.getValue().at()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet())
                    : sound.names().get(index);
        }
    }

    /** What a name stands for, and where that begins. */
    private record Definition(String what, Span at) {}

    /** The types of a clause, and what is found in it. */
    private static String told(Analyzed<Program> analyzed, Span item) {
        StringBuilder text = new StringBuilder();
        analyzed.value().clauses().stream()
                .filter(clause -> clause.span().equals(item))
                .forEach(
                        clause -> text.append(NUMBER.matcher(TypedText.of(clause)).replaceAll("")));
        for (Diagnostic each : analyzed.diagnostics()) {
            Span span = each.span();
            boolean missingBefore =
                    SEPARATORS.contains(each.code()) && span.start() == item.start();
            if (item.contains(span) && !missingBefore) {
                text.append(span.start() - item.start()).append(": ").append(each.message());
            }
        }
        return text.toString();
    }

    private static Map<String, Definition> definitions(Program program) {
        Map<String, Definition> defined = new HashMap<>();
        for (Variable each : program.variables()) {
            defined.put(
                    Names.prefix(each.scope()) + each.name(),
                    new Definition(each.type() + " by " + each.keys(), each.declared()));
        }
        for (AggregationVariable each : program.aggregations()) {
            String what = each.function() + " of " + each.parameters() + " by " + each.keys();
            defined.put("@" + each.name(), new Definition(what, each.declared()));
        }
        return defined;
    }
}
