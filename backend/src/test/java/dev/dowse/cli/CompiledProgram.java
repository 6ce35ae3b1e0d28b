package dev.dowse.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A small program in C for tests that need functions of known names. */
final class CompiledProgram {
    private CompiledProgram() {}

    /**
     * Compiles a program called {@code program}; the test is skipped where there is no compiler.
     */
    static Path of(Path folder, String text) throws IOException, InterruptedException {
        Path source = Files.writeString(folder.resolve("program.c"), text);
        Path program = folder.resolve("program");
        List<String> command =
                List.of(
                        "cc",
                        "-O0",
                        "-fno-omit-frame-pointer",
                        "-o",
                        program.toString(),
                        source.toString());
        assumeTrue(isDone(command), "no C compiler");
        return program;
    }

    private static boolean isDone(List<String> command) throws InterruptedException {
        try {
            Process compiler = new ProcessBuilder(command).inheritIO().start();
            return compiler.waitFor(30, TimeUnit.SECONDS) && compiler.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
