package dev.dowse.intellij.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * A Java installation and its version.
 *
 * @param home the folder that holds {@code bin/java}
 * @param feature the version's first number, for example 25
 */
record JavaRuntime(Path home, int feature) {
    /** The oldest Java that the server runs on. */
    static final int NEEDED = 25;

    /**
     * The installation in a folder, told by its {@code release} file so that nothing is run to find
     * out; nothing if it is none.
     */
    static Optional<JavaRuntime> in(Path folder) {
        Path bundled = folder.resolve("Contents/Home");
        Path home = Files.isDirectory(bundled) ? bundled : folder;
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        } catch (IOException | IllegalArgumentException notJava) {
            return Optional.empty();
        }
        String version = release.getProperty("JAVA_VERSION", "").replace("\"", "");
        return feature(version).map(feature -> new JavaRuntime(home, feature));
    }

    private static Optional<Integer> feature(String version) {
        try {
            return Optional.of(Runtime.Version.parse(version).feature());
        } catch (IllegalArgumentException strange) {
            return Optional.empty();
        }
    }

    boolean suffices() {
        return feature >= NEEDED;
    }

    /** The program that starts it. */
    Path launcher(boolean windows) {
        return home.resolve("bin").resolve(windows ? "java.exe" : "java");
    }

    boolean startable(boolean windows) {
        return suffices() && Files.isExecutable(launcher(windows));
    }
}
