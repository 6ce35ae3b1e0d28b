package dev.dowse.kernel.matrix;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A virtual machine that boots a kernel, runs the image's tests and turns itself off. */
final class Guest {
    /** Translated code is ten to twenty times slower than the machine's own. */
    private static final int MOST_MINUTES = Integer.getInteger("dowse.kernels.minutes", 80);

    private Guest() {}

    /** What the guest wrote to its console, which goes to our output and to the log, too. */
    static String run(Path kernel, Path image, Path log) throws IOException, InterruptedException {
        Process guest =
                new ProcessBuilder(
                                "qemu-system-x86_64",
                                "-accel",
                                "tcg,thread=multi",
                                "-cpu",
                                "max",
                                "-smp",
                                "2",
                                "-m",
                                "3072",
                                "-kernel",
                                kernel.toString(),
                                "-initrd",
                                image.toString(),
                                "-append",
                                "console=ttyS0 quiet panic=-1",
                                "-nographic",
                                "-no-reboot")
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectErrorStream(true)
                        .start();
        Thread.ofVirtual().start(() -> stopInTime(guest));
        String output = read(guest, System.out);
        Files.writeString(log, output);
        guest.waitFor();
        return output;
    }

    private static void stopInTime(Process guest) {
        try {
            if (!guest.waitFor(MOST_MINUTES, TimeUnit.MINUTES)) {
                guest.destroyForcibly();
            }
        } catch (InterruptedException e) {
            guest.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static String read(Process guest, PrintStream shown) throws IOException {
        StringBuilder output = new StringBuilder();
        Reader bytes = new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8);
        try (BufferedReader lines = new BufferedReader(bytes)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                shown.println(line);
                output.append(line).append('\n');
            }
        }
        return output.toString();
    }
}
