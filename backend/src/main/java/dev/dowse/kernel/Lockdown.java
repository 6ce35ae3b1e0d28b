package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kernel's lockdown, which forbids tracing programs some reads even to root. */
final class Lockdown {
    private static final Path FILE = Path.of("/sys/kernel/security/lockdown");

    private Lockdown() {}

    /** What an explanation says about it. */
    static String mode() {
        try {
            String text = Files.readString(FILE);
            int open = text.indexOf('[');
            int close = text.indexOf(']');
            return open < 0 || close < open
                    ? "kernel lockdown (" + FILE + ")"
                    : "kernel lockdown, which is \"" + text.substring(open + 1, close) + "\"";
        } catch (IOException e) {
            return "kernel lockdown (its mode cannot be read from " + FILE + ")";
        }
    }
}
