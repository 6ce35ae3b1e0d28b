package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The executables and libraries that were asked about, each read once. */
final class ModuleFiles {
    /** By the file itself: processes may have it under different names. */
    private final Map<Object, FileNames> read = new ConcurrentHashMap<>();

    /**
     * The names in a file; none where it cannot be read.
     *
     * @param path what the process calls it
     */
    FileNames names(Path file, Path path) {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null
                    ? FileNames.read(file, path)
                    : read.computeIfAbsent(key, ignored -> FileNames.read(file, path));
        } catch (IOException e) {
            return FileNames.NONE;
        }
    }
}
