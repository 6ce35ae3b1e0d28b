package dev.dowse.kernel.matrix;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Commands of the machine; one that fails is an exception that names it. */
final class Command {
    private Command() {}

    static void run(Path folder, String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
        expectSuccess(process, command);
    }

    static String output(String... command) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        expectSuccess(process, command);
        return text;
    }

    private static void expectSuccess(Process process, String... command)
            throws IOException, InterruptedException {
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(List.of(command) + " ended with " + status);
        }
    }
}
