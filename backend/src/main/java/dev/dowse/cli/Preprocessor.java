package dev.dowse.cli;

import dev.dowse.source.LineMarker;
import dev.dowse.source.SourceText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the system's C preprocessor over a script ({@code -C}) and turns its line markers into the
 * parts of the text, so that findings stand on the author's own lines.
 *
 * @param remarks takes what the preprocessor remarks: its warnings and the headers of {@code -H}
 * @param command the preprocessor, {@code cpp} unless {@code -x cpppath} says otherwise
 * @param arguments what comes before the name of the input, macros of the reference among them
 */
record Preprocessor(PrintStream remarks, String command, List<String> arguments) {
    /** What the preprocessor calls the script, which it reads through a pipe, as the reference. */
    private static final String INPUT = "/dev/stdin";

    /** A header longer than this is not shown. */
    private static final long LONGEST_HEADER = 4 << 20;

    private record Outcome(int status, String output, String complaint) {}

    Preprocessor {
        arguments = List.copyOf(arguments);
    }

    /**
     * The preprocessed script.
     *
     * @throws CommandFailure where the preprocessor is missing or refuses
     */
    SourceText expand(SourceText script) {
        Outcome outcome = run(script);
        Map<String, Optional<SourceText>> written = new HashMap<>();
        written.put(INPUT, Optional.of(script));
        if (outcome.status() != 0) {
            throw PreprocessorComplaint.failure(
                    script, command, outcome.complaint(), name -> header(name, written));
        }
        if (!outcome.complaint().isEmpty()) {
            remarks.print(outcome.complaint().replace(INPUT, script.name()));
        }
        SourceText expanded =
                LineMarker.expanded(script.name(), outcome.output(), name -> header(name, written));
        return renamed(expanded, script.name());
    }

    private static Optional<SourceText> header(
            String name, Map<String, Optional<SourceText>> known) {
        return known.computeIfAbsent(name, Preprocessor::read);
    }

    private static Optional<SourceText> read(String name) {
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_HEADER) {
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(SourceText.of(name, text));
        } catch (IOException e) {
            // Without the header's text its lines are shown as the preprocessor printed them.
            return Optional.empty();
        }
    }

    private static SourceText renamed(SourceText expanded, String name) {
        List<SourceText.Part> parts = new ArrayList<>();
        for (SourceText.Part part : expanded.parts()) {
            parts.add(
                    part.name().equals(INPUT)
                            ? new SourceText.Part(
                                    name,
                                    part.span(),
                                    part.firstLine(),
                                    part.script(),
                                    part.written())
                            : part);
        }
        return new SourceText(name, expanded.text(), expanded.lines(), parts);
    }

    private Outcome run(SourceText script) {
        List<String> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        line.add(INPUT);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            StringBuilder complaint = new StringBuilder();
            Thread errors = Thread.ofVirtual().start(() -> complaint.append(complaint(process)));
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, script));
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            errors.join();
            feeder.join();
            return new Outcome(status, output, complaint.toString());
        } catch (IOException e) {
            throw new CommandFailure(
                    ExitCode.ERROR,
                    "-C needs the C preprocessor, and "
                            + command
                            + " cannot be run ("
                            + e.getMessage()
                            + "); install it (Debian: apt install cpp) or name another with -x"
                            + " cpppath=…");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure(ExitCode.ERROR, "interrupted while preprocessing");
        }
    }

    private static String complaint(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void feed(Process process, SourceText script) {
        String text = script.text();
        // A #! line is no directive; its line must stay, or every line number would be off by one.
        String feed = text.startsWith("#!") ? text.substring(script.lines().end(0) - 1) : text;
        try (OutputStream in = process.getOutputStream()) {
            in.write(feed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The preprocessor ended before it read everything; its own complaint tells why.
            process.destroy();
        }
    }
}
