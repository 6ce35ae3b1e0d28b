package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.testing.Damage;
import dev.dowse.testing.Golden;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One token of a script without errors is deleted, put in or replaced: the clauses that it does not
 * stand in keep the type of every expression, and nothing new is told about them. {@link Damage}
 * says which clauses those are. A syntax error at the first word of a clause says what is missing
 * before it.
 *
 * <p>What has another meaning is not compared: a clause that mentions a name which the damaged
 * items define, before or after the damage. A clause defines the variables and aggregations that
 * have their first use in it, any other item all its names; and a clause that is not compared for
 * this reason takes with it what it defines.
 */
class DamageTest {
    /** Bindings are numbered through the whole program. */
    private static final Pattern NUMBER = Pattern.compile("#\\d+");

    static List<Path> scripts() {
        Path resources = Path.of("src", "test", "resources");
        return Stream.of(
                        resources.resolve("semantics").resolve("clean"),
                        resources.resolve("parser").resolve("damage"),
                        resources.resolve("dev").resolve("dowse").resolve("codegen"),
                        Path.of("examples"))
                .flatMap(folder -> Golden.files(folder, ".d").stream())
                .filter(file -> !analyzed(file).hasErrors())
                .toList();
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
        reporter.publishEntry(
                "damages and compared items", comparison.damages + " " + comparison.compared);
        assertEquals(
                0, comparison.violations.size(), () -> String.join("\n\n", comparison.violations));
    }

    /** A sound script against all that damage makes of it. */
    private static final class Comparison {
        private final Analyzed<Program> before;
        private final Damage.Sound sound;
        private final List<String> violations = new ArrayList<>();
        private int damages;
        private int compared;

        Comparison(Analyzed<Program> before) {
            this.before = before;
            Program program = before.value();
            sound = new Damage.Sound(program.source(), program.script().items());
        }

        void check(Damage damage) {
            damages++;
            Analyzed<Program> after =
                    Scripts.analyze(SourceText.of("damaged.d", damage.text()), Scripts.EDITOR);
            Set<String> taken = damage.definedTypes(sound);
            List<Span> alone = new ArrayList<>();
            for (int i = 0; i < sound.items().size(); i++) {
                Span span = sound.items().get(i).span();
                if (damage.touches(sound, i)) {
                    taken.addAll(defined(before.value(), span));
                } else {
                    alone.add(damage.moved(span));
                }
            }
            taken.addAll(definedOutside(after.value(), alone));
            for (int i = 0; i < sound.items().size(); i++) {
                Span span = sound.items().get(i).span();
                if (damage.touches(sound, i)) {
                    continue;
                }
                if (sound.names(i).stream().anyMatch(taken::contains)) {
                    taken.addAll(defined(before.value(), span));
                    continue;
                }
                compared++;
                String was = told(before, span);
                String is = told(after, damage.moved(span));
                if (!was.equals(is)) {
                    violations.add(damage.told(sound, was + "  became\n  " + is));
                    return;
                }
            }
        }
    }

    /** The types of a clause, and what is found in it. */
    private static String told(Analyzed<Program> analyzed, Span item) {
        StringBuilder text = new StringBuilder();
        analyzed.value().clauses().stream()
                .filter(clause -> clause.span().equals(item))
                .forEach(
                        clause -> text.append(NUMBER.matcher(TypedText.of(clause)).replaceAll("")));
        for (Diagnostic each : analyzed.diagnostics()) {
            Span span = each.span();
            boolean missingBefore = each.code().equals("D_SYNTAX") && span.start() == item.start();
            if (item.contains(span) && !missingBefore) {
                text.append(span.start() - item.start()).append(": ").append(each.message());
            }
        }
        return text.toString();
    }

    private static Set<String> defined(Program program, Span item) {
        return defined(program).entrySet().stream()
                .filter(each -> item.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The names that are defined in none of the items that the damage leaves alone. */
    private static Set<String> definedOutside(Program program, List<Span> items) {
        Map<String, Span> defined = defined(program);
        defined.values().removeIf(span -> items.stream().anyMatch(item -> item.contains(span)));
        return defined.keySet();
    }

    private static Map<String, Span> defined(Program program) {
        Map<String, Span> defined = new HashMap<>();
        for (Variable each : program.variables()) {
            defined.put(Names.prefix(each.scope()) + each.name(), each.declared());
        }
        for (AggregationVariable each : program.aggregations()) {
            defined.put("@" + each.name(), each.declared());
        }
        return defined;
    }
}
