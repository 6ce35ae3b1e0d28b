package dev.dowse.cli;

import dev.dowse.bpf.vm.Execution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs many {@link ConformanceCase}s, names each that is not passed, and counts them all. */
final class ConformanceSuite {
    private final Console console;
    private final Execution execution;
    private int passed;
    private int failed;
    private int skipped;

    ConformanceSuite(Console console, Execution execution) {
        this.console = console;
        this.execution = execution;
    }

    /** Runs files and all {@code .data} files in folders; the exit code. */
    int run(List<String> paths) {
        for (String path : paths) {
            files(Path.of(path)).forEach(this::run);
        }
        console.out().println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        return failed == 0 ? ExitCode.OK : ExitCode.ERROR;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(each -> each.toString().endsWith(".data")).sorted().toList();
        } catch (IOException e) {
            throw failure(path, e);
        }
    }

    private void run(Path file) {
        ConformanceCase each =
                ConformanceCase.of(text(file), name -> text(file.resolveSibling(name)));
        switch (each.run(execution)) {
            case ConformanceCase.Verdict.Passed() -> passed++;
            case ConformanceCase.Verdict.Failed(String why) -> {
                failed++;
                console.out().println("FAILED " + file + ": " + why);
            }
            case ConformanceCase.Verdict.Skipped(String why) -> {
                skipped++;
                console.out().println("skipped " + file + ": " + why);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    private static CommandFailure failure(Path path, IOException e) {
        return new CommandFailure(ExitCode.ERROR, "cannot read " + path + ": " + e);
    }
}
