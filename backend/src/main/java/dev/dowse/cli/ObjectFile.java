package dev.dowse.cli;

import dev.dowse.bpf.elf.ObjectWriter;
import dev.dowse.bpf.program.BpfObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An ELF file that holds an object, for {@code bpftool} and other loaders. */
final class ObjectFile {
    private static final String SUFFIX = ".o";

    private ObjectFile() {}

    /** Whether a file of this name is an object. */
    static boolean isNamed(String path) {
        return path.endsWith(SUFFIX);
    }

    /** Writes the object, and tells what the file cannot carry of it. */
    static void write(String path, BpfObject object, Console console) {
        write(path, ObjectWriter.write(object));
        ObjectWriter.lost(object).forEach(each -> console.say(path + " is without " + each));
    }

    static void write(String path, byte[] bytes) {
        try {
            Files.write(Path.of(path), bytes);
        } catch (IOException e) {
            throw new CommandFailure(ExitCode.ERROR, "cannot write " + path + ": " + e);
        }
    }
}
