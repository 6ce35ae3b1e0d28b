package dev.dowse.cli;

import dev.dowse.catalog.ScriptOption;
import dev.dowse.semantics.OptionValues;
import dev.dowse.semantics.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The options of D that a command line sets: {@code -x name=value} and the letters that stand for
 * one.
 */
final class OptionArguments {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** {@code name} or {@code name=value}. */
    void set(String given) {
        int equals = given.indexOf('=');
        values.put(
                equals < 0 ? given : given.substring(0, equals),
                equals < 0 ? "" : given.substring(equals + 1));
    }

    /** An option without a value, where its letter was given. */
    void flag(String name, boolean on) {
        if (on) {
            values.put(name, "");
        }
    }

    String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /**
     * The options.
     *
     * @throws CommandFailure for one that D does not have, or a value that it does not take
     */
    Options options() {
        values.forEach(OptionArguments::check);
        return new Options(values);
    }

    /** What to tell of those that change nothing: they may be meant for another tool. */
    Optional<String> idle() {
        List<String> reasons =
                values.keySet().stream()
                        .flatMap(name -> ScriptOption.named(name).stream())
                        .filter(option -> !option.idle().isEmpty())
                        .map(option -> "option '" + option.name() + "': " + option.idle())
                        .toList();
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of("without effect: " + String.join("; ", reasons));
    }

    private static void check(String name, String value) {
        Optional<ScriptOption> option = ScriptOption.named(name);
        if (option.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.ERROR, "failed to set -x " + name + ": there is no such option");
        }
        Optional<String> given = value.isEmpty() ? Optional.empty() : Optional.of(value);
        OptionValues.flaw(option.get(), given)
                .ifPresent(flaw -> {
                    throw new CommandFailure(
                            ExitCode.ERROR, "failed to set -x " + name + ": " + flaw);
                });
    }
}
