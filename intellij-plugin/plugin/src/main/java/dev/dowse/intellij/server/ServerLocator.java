package dev.dowse.intellij.server;

import dev.dowse.intellij.server.Located.Found;
import dev.dowse.intellij.server.Located.Missing;
import dev.dowse.intellij.settings.Preferences;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Decides how {@code dowse} is started: the user's own command, the plugin's distribution on the
 * first Java that can run it, or the command on the search path.
 *
 * <p>A choice of the user that does not work is reported, never replaced by another: the server
 * that answers must be the one that was asked for.
 */
public final class ServerLocator {
    private final Surroundings surroundings;
    private final Preferences preferences;

    ServerLocator(Surroundings surroundings, Preferences preferences) {
        this.surroundings = surroundings;
        this.preferences = preferences;
    }

    /** Looks on this machine, now. */
    public static Located locate(Preferences preferences) {
        return new ServerLocator(Surroundings.current(), preferences).locate();
    }

    Located locate() {
        if (!preferences.serverPath().isEmpty()) {
            return configured(preferences.serverPath());
        }
        Optional<Path> jars = surroundings.bundle().filter(Distribution::present);
        if (jars.isPresent() && !preferences.javaHome().isEmpty()) {
            return onConfiguredJava(jars.get(), preferences.javaHome());
        }
        return jars.flatMap(this::onAnyJava)
                .or(this::onSearchPath)
                .orElseGet(() -> nothing(jars.isPresent()));
    }

    private Located configured(String text) {
        Optional<Path> path = path(text);
        Optional<Path> command =
                path.filter(Files::isDirectory).map(this::commandIn).or(() -> path);
        if (command.filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .isEmpty()) {
            return new Missing(
                    "The configured Dowse server cannot be started: " + text,
                    "It is not an executable file. Choose the dowse command in the settings, or"
                            + " leave the field empty to use the one in the plugin.");
        }
        return new Found(List.of(command.get().toString()));
    }

    private Path commandIn(Path distribution) {
        return distribution.resolve("bin").resolve(surroundings.windows() ? "dowse.cmd" : "dowse");
    }

    private Located onConfiguredJava(Path bundle, String text) {
        Optional<JavaRuntime> java =
                path(text)
                        .flatMap(JavaRuntime::in)
                        .filter(runtime -> runtime.startable(surroundings.windows()));
        if (java.isEmpty()) {
            return new Missing(
                    "The configured Java cannot run the Dowse server: " + text,
                    "It must be the home folder of a Java 25 or newer. Correct it in the settings,"
                            + " or leave the field empty to let Dowse search.");
        }
        return on(java.get(), bundle);
    }

    private Optional<Located> onAnyJava(Path bundle) {
        Optional<JavaRuntime> ide =
                Optional.of(surroundings.ideRuntime())
                        .filter(runtime -> runtime.startable(surroundings.windows()));
        return ide.or(() -> bundledRuntime(bundle))
                .or(() -> new JavaSearch(surroundings).newest())
                .map(runtime -> on(runtime, bundle));
    }

    private Optional<JavaRuntime> bundledRuntime(Path bundle) {
        return Optional.of(bundle.resolve("runtime"))
                .filter(folder -> surroundings.linuxX64())
                .flatMap(JavaRuntime::in)
                .filter(JavaRuntime::suffices)
                .filter(Distribution::makeExecutable);
    }

    private Located on(JavaRuntime java, Path bundle) {
        return new Found(Distribution.command(java.launcher(surroundings.windows()), bundle));
    }

    private Optional<Located> onSearchPath() {
        String name = surroundings.windows() ? "dowse.cmd" : "dowse";
        return surroundings.searchPath().stream()
                .map(folder -> folder.resolve(name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .map(file -> new Found(List.of(file.toString())));
    }

    private Located nothing(boolean bundled) {
        int feature = surroundings.ideRuntime().feature();
        return bundled
                ? new Missing(
                        "The Dowse server needs Java 25",
                        "This IDE runs on Java "
                                + feature
                                + " and no Java 25 or newer was found in JAVA_HOME, JDK_HOME, PATH"
                                + " or the usual folders. Install a JDK 25 (in IDEs with Java"
                                + " support: Project Structure | SDKs | Download JDK), or name its"
                                + " home folder in the settings.")
                : new Missing(
                        "No Dowse server was found",
                        "This build of the plugin brings none and there is no dowse command in"
                                + " PATH. Install Dowse and name its dowse command in the"
                                + " settings.");
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException unusable) {
            return Optional.empty();
        }
    }
}
