package dev.dowse.intellij.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a user must agree to before a run starts. */
final class RunWarning {
    private static final Pattern DESTRUCTIVE =
            Pattern.compile("(?m)^\\s*#\\s*pragma\\s+D\\s+option\\b.*\\bdestructive\\b");

    private RunWarning() {}

    /**
     * The sentences to agree to; none if the run needs no question.
     *
     * @param script the script's text
     * @param request the run
     * @param usualPrefix the prefix of the user's own settings, which was agreed to there
     */
    static List<String> of(String script, RunRequest request, List<String> usualPrefix) {
        List<String> warnings = new ArrayList<>();
        if (DESTRUCTIVE.matcher(script).find() || request.arguments().contains("-w")) {
            warnings.add(
                    "The script asks for destructive actions: it may stop processes or change"
                            + " their memory.");
        }
        if (!request.prefix().isEmpty() && !request.prefix().equals(usualPrefix)) {
            warnings.add(
                    "The run configuration starts it through: "
                            + String.join(" ", request.prefix())
                            + " (the settings of this IDE do not).");
        }
        return List.copyOf(warnings);
    }
}
