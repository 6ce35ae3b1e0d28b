package dev.dowse.cli;

import dev.dowse.source.LineMap;
import dev.dowse.source.SourceText;
import dev.dowse.source.SourceText.Part;
import dev.dowse.source.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs the system's C preprocessor over a script ({@code -C}) and turns its line markers into the
 * parts of the text, so that findings stand on the author's own lines.
 *
 * @param command the preprocessor, {@code cpp} unless {@code -x cpppath} says otherwise
 * @param arguments {@code -I}, {@code -D} and {@code -U} as given
 */
record Preprocessor(String command, List<String> arguments) {
    private static final Pattern MARKER = Pattern.compile("# (\\d+) \"((?:[^\"\\\\]|\\\\.)*)\".*");

    Preprocessor {
        arguments = List.copyOf(arguments);
    }

    /**
     * The preprocessed script.
     *
     * @throws CommandFailure where the preprocessor is missing or refuses
     */
    SourceText expand(SourceText script) {
        List<String> line = new ArrayList<>(List.of(command, "-D__linux__=1", "-D__DTRACE__=1"));
        line.addAll(arguments);
        line.add("-");
        try {
            Process process = new ProcessBuilder(line).start();
            StringBuilder complaint = new StringBuilder();
            Thread errors = Thread.ofVirtual().start(() -> complaint.append(complaint(process)));
            Thread feeder = Thread.ofVirtual().start(() -> feed(process, script));
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = process.waitFor();
            errors.join();
            feeder.join();
            if (status != 0) {
                throw new CommandFailure(
                        ExitCode.ERROR,
                        "failed to preprocess "
                                + script.name()
                                + ":\n"
                                + complaint.toString().replace("<stdin>", script.name()).strip());
            }
            return marked(script.name(), output);
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
        String feed = text.startsWith("#!") ? "//" + text.substring(2) : text;
        try (OutputStream in = process.getOutputStream()) {
            in.write(feed.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // The preprocessor ended before it read everything; its own complaint tells why.
            process.destroy();
        }
    }

    /** Blanks the line markers out and makes a part of the lines behind each. */
    static SourceText marked(String name, String output) {
        StringBuilder text = new StringBuilder();
        List<Part> parts = new ArrayList<>();
        String partName = name;
        int partLine = 1;
        int partStart = 0;
        for (String line : output.lines().toList()) {
            Matcher marker = MARKER.matcher(line);
            if (marker.matches()) {
                if (text.length() > partStart) {
                    parts.add(new Part(partName, new Span(partStart, text.length()), partLine, 0));
                }
                partStart = text.length();
                partLine = Integer.parseInt(marker.group(1));
                partName = marker.group(2).equals("<stdin>") ? name : marker.group(2);
            } else {
                text.append(line).append('\n');
            }
        }
        parts.add(new Part(partName, new Span(partStart, text.length()), partLine, 0));
        return new SourceText(name, text.toString(), LineMap.of(text.toString()), parts);
    }
}
