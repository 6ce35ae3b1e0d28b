package dev.dowse.ide;

import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.ScriptOption;
import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What completes a control line. */
final class OptionCompletion {
    private static final Pattern OPTION =
            Pattern.compile("\\s*#\\s*pragma\\s+D\\s+option\\s+(.*,)?");
    private static final Pattern START = Pattern.compile("\\s*#\\s*\\w*");

    private OptionCompletion() {}

    static List<Completion> of(String text, int line, int offset) {
        int word = Surroundings.wordStart(text, offset);
        Matcher option = OPTION.matcher(text.substring(line, word));
        if (option.matches()) {
            return ScriptOption.all().stream().map(o -> option(o, new Span(word, offset))).toList();
        }
        if (START.matcher(text.substring(line, offset)).matches()) {
            return List.of(
                    new Completion(
                            "#pragma D option",
                            Completion.Kind.KEYWORD,
                            "sets an option of the script",
                            "#pragma D option ",
                            false,
                            new Span(text.indexOf('#', line), offset),
                            0,
                            Optional.empty()));
        }
        return List.of();
    }

    private static Completion option(ScriptOption option, Span replaced) {
        boolean valued =
                switch (option.kind()) {
                    case FLAG, SWITCH -> false;
                    case NUMBER, SIZE, RATE, POLICY, RESIZE, RELEASE, VERSION, ATTRIBUTES, TEXT ->
                            true;
                };
        return new Completion(
                option.name(),
                Completion.Kind.OPTION,
                option.meaning(),
                valued ? option.name() + "=" : option.name(),
                false,
                replaced,
                0,
                Optional.of(new Completion.Page(Topic.OPTION, option.name())));
    }
}
