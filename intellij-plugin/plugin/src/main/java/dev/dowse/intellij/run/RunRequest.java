package dev.dowse.intellij.run;

import dev.dowse.intellij.settings.RunTarget;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One run as its command line.
 *
 * @param script the script's file
 * @param target where it runs
 * @param recording the recorded events to run on, instead of live ones
 * @param arguments the script's own arguments, its macro variables {@code $1} and on
 * @param prefix words before the command, which may carry it to another user or machine
 */
record RunRequest(
        Path script,
        RunTarget target,
        Optional<Path> recording,
        List<String> arguments,
        List<String> prefix) {

    private static final Pattern COMMAND = Pattern.compile("(?:.*[/\\\\])?dowse(?:\\.cmd|\\.exe)?");

    RunRequest {
        arguments = List.copyOf(arguments);
        prefix = List.copyOf(prefix);
    }

    /**
     * All words of the command line.
     *
     * <p>A prefix that ends in {@code dowse} names the command itself, as {@code ssh host dowse}
     * does, and {@code dowse} is not used then.
     */
    List<String> words(List<String> dowse) {
        List<String> words = new ArrayList<>(prefix);
        if (!prefixNamesCommand()) {
            words.addAll(dowse);
        }
        words.addAll(List.of("run", "--format=text", "--target=" + target.word()));
        recording.ifPresent(events -> words.addAll(List.of("--events", events.toString())));
        words.add(readsStandardInput() ? "-" : script.toString());
        words.addAll(arguments);
        return List.copyOf(words);
    }

    /** Whether the prefix brings its own {@code dowse}. */
    boolean prefixNamesCommand() {
        return !prefix.isEmpty() && COMMAND.matcher(prefix.get(prefix.size() - 1)).matches();
    }

    /**
     * Whether the script travels on standard input: another user or machine may not see its file.
     */
    boolean readsStandardInput() {
        return !prefix.isEmpty();
    }
}
