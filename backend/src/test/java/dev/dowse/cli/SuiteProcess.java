package dev.dowse.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One run of a tracing command for a {@link RuntimeCase}, with the program that makes its probes
 * fire: given to the command, or started beside it where the case asks for that.
 *
 * @param folder where {@code out} and {@code err} take what is printed
 */
record SuiteProcess(RuntimeCase test, Path folder) {
    /** Options go through the shell, for they may name variables and quote. */
    private static final String TRACE =
            "words=$(eval \"printf %s \\\"$options\\\"\");"
                    + " exec \"$@\" $words ${trigger:+-c \"$trigger\"}";

    /** What is wrong beside the output: a status that is not zero, or a run that did not end. */
    String trace(List<String> command, int seconds) throws IOException, InterruptedException {
        Optional<String> trigger = trigger();
        String timing = test.directive("trigger-timing").orElse("synchro");
        boolean beside = trigger.isPresent() && !timing.equals("synchro");
        Optional<Process> companion =
                beside ? Optional.of(companion(trigger.get(), timing)) : Optional.empty();
        try {
            String options = test.directive("runtest-opts").orElse("");
            ProcessBuilder builder = builder(words(command));
            builder.environment().put("options", options);
            builder.environment().put("trigger", beside ? "" : trigger.orElse(""));
            companion.ifPresent(c -> builder.environment().put("_pid", Long.toString(c.pid())));
            return ended(builder.start(), test.seconds(seconds));
        } finally {
            companion.ifPresent(Process::destroy);
        }
    }

    private ProcessBuilder builder(List<String> words) {
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.directory(test.working().toFile());
        builder.environment().put("tst", test.sibling("").toString());
        return builder.redirectInput(new File("/dev/null"))
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
    }

    private List<String> words(List<String> command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", TRACE, "sh"));
        words.addAll(command);
        String first = test.text().lines().findFirst().orElse("");
        words.add(first.startsWith("#!dtrace ") ? first.substring(9).strip() : "-s");
        words.add(test.working().relativize(test.file().toAbsolutePath()).toString());
        return words;
    }

    private Optional<String> trigger() {
        Path own = test.sibling(".t");
        return Files.isExecutable(own)
                ? Optional.of(own.toString())
                : test.directive("trigger")
                        .filter(name -> !name.equals("none") && !name.isEmpty())
                        .map(name -> "test/triggers/" + name);
    }

    private Process companion(String trigger, String timing) throws IOException {
        String delay = timing.equals("before") ? "0" : timing.equals("after") ? "1" : timing;
        return new ProcessBuilder("sh", "-c", "sleep " + delay + "; exec " + trigger)
                .directory(test.working().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private String ended(Process process, int seconds) throws InterruptedException {
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            int status = process.exitValue();
            return status == 0 ? "" : "exit status " + status + "\n";
        }
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return test.directive("timeout-success").isPresent()
                ? ""
                : "still running after " + seconds + " s\n";
    }
}
