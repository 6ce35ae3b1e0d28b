package dev.dowse.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command in this process: what it printed and answered. */
record CommandRun(String out, String err, int status) {
    static CommandRun of(String... arguments) {
        return to(new ByteArrayOutputStream(), arguments);
    }

    /** A run that prints to {@code out}, which may refuse. */
    static CommandRun to(OutputStream out, String... arguments) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console =
                new Console(
                        DataStream.of("standard output", out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        int status = Main.run(console, arguments);
        return new CommandRun(text(out), err.toString(StandardCharsets.UTF_8), status);
    }

    private static String text(OutputStream out) {
        return out instanceof ByteArrayOutputStream bytes
                ? bytes.toString(StandardCharsets.UTF_8)
                : "";
    }
}
