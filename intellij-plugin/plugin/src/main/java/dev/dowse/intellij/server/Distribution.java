package dev.dowse.intellij.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A Dowse distribution: {@code lib/dowse.jar}, which names the others, and {@code runtime/}.
 *
 * <p>The jar is started directly and not by {@code bin/dowse}: the script insists on its own
 * runtime, which only Linux on x64 can run, and its start-up cache is void as soon as the IDE has
 * unpacked the files at new times.
 */
final class Distribution {
    private static final String LAUNCHER = "lib/dowse.jar";
    private static final List<String> PROGRAMS = List.of("bin/java", "lib/jspawnhelper");

    private Distribution() {}

    /** Whether a folder holds a distribution. */
    static boolean present(Path folder) {
        return Files.isRegularFile(folder.resolve(LAUNCHER));
    }

    /** The words that stand for {@code dowse}; the runtime itself must never print between them. */
    static List<String> command(Path java, Path folder) {
        return List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-jar",
                folder.resolve(LAUNCHER).toString());
    }

    /** Marks the programs of a runtime as executable, which unpacking may have forgotten. */
    static boolean makeExecutable(JavaRuntime runtime) {
        return PROGRAMS.stream()
                .map(name -> runtime.home().resolve(name).toFile())
                .filter(File::exists)
                .allMatch(file -> file.canExecute() || file.setExecutable(true));
    }
}
