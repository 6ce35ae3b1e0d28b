package dev.dowse.semantics;

import dev.dowse.catalog.LanguageVersion;
import dev.dowse.catalog.ScriptOption;
import dev.dowse.catalog.Stability;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values an option takes; also for {@code -x} on the command line. */
public final class OptionValues {
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]+|[0-9]+");
    private static final Pattern SIZE = Pattern.compile("(0[xX][0-9a-fA-F]+|[0-9]+)[kKmMgGtT]?");
    private static final Pattern RELEASE = Pattern.compile("[0-9]{1,3}[.][0-9]{1,3}");
    private static final Pattern RATE =
            Pattern.compile(
                    "[0-9]+(ns|nsec|us|usec|ms|msec|s|sec|m|min|h|hour|d|day|hz)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> SWITCH_WORDS =
            Set.of(
                    "yes",
                    "no",
                    "enable",
                    "disable",
                    "enabled",
                    "disabled",
                    "true",
                    "false",
                    "on",
                    "off",
                    "set",
                    "unset");

    /** The options that take one of a few words. */
    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    "evaltime", Set.of("exec", "preinit", "postinit", "main"),
                    "late", Set.of("dynamic", "static"),
                    "linkmode", Set.of("dynamic", "kernel", "static"),
                    "linktype", Set.of("dof", "elf"),
                    "stdc", Set.of("a", "c", "s", "t"));

    /** The number of registers that D's own machine had; nothing depends on it any more. */
    private static final String INTEGER_REGISTERS = "8";

    private OptionValues() {}

    /** What is wrong with a value, in one sentence; empty where it is fine. */
    public static Optional<String> flaw(ScriptOption option, Optional<String> value) {
        String name = "option '" + option.name() + "'";
        Optional<Set<String>> words = Optional.ofNullable(WORDS.get(option.name()));
        if (words.isPresent()) {
            return oneOf(name, value, words.get());
        }
        if (option.name().equals("iregs") && !value.equals(Optional.of(INTEGER_REGISTERS))) {
            return Optional.of(name + " can only be " + INTEGER_REGISTERS);
        }
        return switch (option.kind()) {
            case FLAG ->
                    value.isPresent() && !isSwitch(value.get())
                            ? Optional.of(name + " takes no value")
                            : Optional.empty();
            case SWITCH, NUMBER ->
                    value.isEmpty() || isSwitch(value.get())
                            ? Optional.empty()
                            : Optional.of(name + " takes a number, not '" + value.get() + "'");
            case SIZE -> required(option, value, SIZE, "a size such as 4096, 16k or 4m");
            case RATE -> required(option, value, RATE, "a time or rate such as 100ms, 1s or 10hz");
            case POLICY -> oneOf(name, value, Set.of("ring", "fill", "switch"));
            case RESIZE -> oneOf(name, value, Set.of("auto", "manual"));
            case RELEASE -> required(option, value, RELEASE, "a release of Linux such as 5.10");
            case VERSION -> version(name, value);
            case ATTRIBUTES ->
                    value.flatMap(Stability::parse).isPresent()
                            ? Optional.empty()
                            : Optional.of(
                                    name + " needs a stability such as Evolving/Evolving/ISA");
            case TEXT -> value.isEmpty() ? Optional.of(name + " needs a value") : Optional.empty();
        };
    }

    private static Optional<String> version(String name, Optional<String> value) {
        Optional<LanguageVersion> version = value.flatMap(LanguageVersion::parse);
        if (version.isEmpty()) {
            return Optional.of(name + " needs a version of the language such as 1.5");
        }
        return LanguageVersion.ALL.contains(version.get())
                ? Optional.empty()
                : Optional.of(
                        "there is no version "
                                + version.get()
                                + " of the language; the newest is "
                                + LanguageVersion.NEWEST);
    }

    private static boolean isSwitch(String value) {
        return value.isEmpty()
                || SWITCH_WORDS.contains(value.toLowerCase(Locale.ROOT))
                || (NUMBER.matcher(value).matches() && fits(value));
    }

    private static boolean fits(String number) {
        boolean hex = number.startsWith("0x") || number.startsWith("0X");
        String digits = (hex ? number.substring(2) : number).replaceFirst("^0+", "");
        return digits.length() <= (hex ? 15 : 18);
    }

    private static Optional<String> required(
            ScriptOption option, Optional<String> value, Pattern shape, String wanted) {
        if (value.filter(v -> shape.matcher(v).matches()).isPresent()) {
            boolean none = option.name().equals("strsize") && value.get().matches("0+");
            return none ? Optional.of("option 'strsize' must be at least 1") : Optional.empty();
        }
        String given = value.map(v -> ", not '" + v + "'").orElse("");
        return Optional.of("option '" + option.name() + "' needs " + wanted + given);
    }

    private static Optional<String> oneOf(String name, Optional<String> value, Set<String> words) {
        return value.filter(words::contains).isPresent()
                ? Optional.empty()
                : Optional.of(
                        name + " is one of " + String.join(", ", words.stream().sorted().toList()));
    }
}
