package dev.dowse.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that a process runs, and the libraries that it is linked with. */
public record ProcessFiles(List<Module> modules) {
    private static final String DELETED = " (deleted)";
    private static final int LONGEST_LINE = 256;
    private static final Pattern SCRIPT = Pattern.compile("#![ \\t]*(/\\S+)");
    private static final Pattern LIBRARY = Pattern.compile("(?:.* => )?(/\\S+) \\(0x[0-9a-f]+\\)");

    public ProcessFiles {
        modules = List.copyOf(modules);
    }

    /**
     * A file that a process maps.
     *
     * @param name the last part of its path, as the process has it
     */
    public record Module(String name, Path file, boolean isProgram) {
        /** Where it can be read. */
        public String path() {
            return file.toString();
        }

        /** Its functions under all their names; none where it cannot be read. */
        public List<FileFunction> functions() {
            return FileFunction.of(file);
        }

        static Module library(Path file) {
            return new Module(String.valueOf(file.getFileName()), file, false);
        }
    }

    /**
     * Those of a process that runs, also where it has a file system of its own or its program was
     * replaced; none where it is gone or hidden.
     */
    public static ProcessFiles of(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        List<Module> modules = new ArrayList<>();
        try {
            String program = Files.readSymbolicLink(process.resolve("exe")).toString();
            for (Mapping mapping : Mapping.of(pid)) {
                boolean isProgram = mapping.path().equals(program.replace(DELETED, ""));
                Path file = process.resolve(isProgram ? "exe" : "root" + mapping.path());
                Module module = new Module(mapping.module(), file, isProgram);
                if (mapping.file().isPresent() && !modules.contains(module)) {
                    modules.add(module);
                }
            }
        } catch (IOException gone) {
            return new ProcessFiles(List.of());
        }
        return new ProcessFiles(modules);
    }

    /** Those of a process; of one that was started to be traced, those that it is going to have. */
    public static ProcessFiles of(TracedProcess process) {
        return process.program().map(ProcessFiles::of).orElseGet(() -> of(process.pid()));
    }

    /**
     * Those that a file is going to have that is executed: its loader tells without running it. Of
     * a script it is the interpreter that runs.
     */
    private static ProcessFiles of(Path file) {
        List<Module> modules = new ArrayList<>();
        try {
            Path program = program(file);
            modules.add(new Module(String.valueOf(program.getFileName()), program, true));
            try (ElfFile elf = ElfFile.open(program)) {
                Optional<String> loader = elf.loader();
                if (loader.isPresent()) {
                    libraries(loader.get(), program)
                            .forEach(library -> modules.add(Module.library(library)));
                }
            }
        } catch (IOException noProgram) {
            return new ProcessFiles(modules);
        }
        return new ProcessFiles(modules);
    }

    private static Path program(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            String start = new String(stream.readNBytes(LONGEST_LINE), StandardCharsets.UTF_8);
            Matcher script = SCRIPT.matcher(start);
            return script.lookingAt() ? Path.of(script.group(1)) : file;
        }
    }

    private static List<Path> libraries(String loader, Path program) throws IOException {
        Process process =
                new ProcessBuilder(loader, "--list", program.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        List<Path> found = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines()
                    .map(line -> LIBRARY.matcher(line.strip()))
                    .filter(Matcher::matches)
                    .forEach(line -> found.add(Path.of(line.group(1))));
        }
        List<Path> real = new ArrayList<>();
        for (Path file : found) {
            real.add(file.toRealPath());
        }
        return real;
    }
}
