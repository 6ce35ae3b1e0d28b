package dev.dowse.intellij.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for a Java that is new enough, where users and installers put them. */
final class JavaSearch {
    private final Surroundings surroundings;

    JavaSearch(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What the environment names, then the search path, then the newest of the usual folders. */
    Optional<JavaRuntime> newest() {
        return Stream.of(named(), onSearchPath(), installed())
                .flatMap(found -> found)
                .filter(runtime -> runtime.startable(surroundings.windows()))
                .findFirst();
    }

    private Stream<JavaRuntime> named() {
        return Stream.of("JAVA_HOME", "JDK_HOME")
                .map(name -> surroundings.environment().getOrDefault(name, ""))
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .flatMap(home -> JavaRuntime.in(home).stream());
    }

    /** The installations behind the {@code java} of the search path, which is often a link. */
    private Stream<JavaRuntime> onSearchPath() {
        String program = surroundings.windows() ? "java.exe" : "java";
        return surroundings.searchPath().stream()
                .map(folder -> folder.resolve(program))
                .filter(Files::isExecutable)
                .flatMap(java -> homeOf(java).stream())
                .flatMap(home -> JavaRuntime.in(home).stream());
    }

    private static Optional<Path> homeOf(Path java) {
        try {
            return Optional.ofNullable(java.toRealPath().getParent())
                    .flatMap(bin -> Optional.ofNullable(bin.getParent()));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private Stream<JavaRuntime> installed() {
        return surroundings.javaFolders().stream()
                .flatMap(folder -> children(folder).stream())
                .flatMap(child -> JavaRuntime.in(child).stream())
                .sorted(Comparator.comparingInt(JavaRuntime::feature).reversed());
    }

    private static List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
