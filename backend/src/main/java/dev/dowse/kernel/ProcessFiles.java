package dev.dowse.kernel;

import dev.dowse.catalog.Glob;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program that a process runs, and the libraries that it is linked with. */
record ProcessFiles(List<Module> modules) {
    /** What the program itself is called in descriptions, whatever its name. */
    private static final String PROGRAM = "a.out";

    private static final Pattern LIBRARY = Pattern.compile("(?:.* => )?(/\\S+) \\(0x[0-9a-f]+\\)");

    ProcessFiles {
        modules = List.copyOf(modules);
    }

    /** A file that a process maps. */
    record Module(Path file, boolean isProgram) {
        String name() {
            return String.valueOf(file.getFileName());
        }

        /** A library is found by its name with or without what follows {@code .so}. */
        boolean isCalled(String pattern) {
            Glob glob = new Glob(pattern);
            int suffix = name().indexOf(".so");
            return glob.matches(name())
                    || (isProgram && glob.matches(PROGRAM))
                    || (suffix > 0 && glob.matches(name().substring(0, suffix)));
        }
    }

    /** Those of a process that runs; none where it is gone or hidden. */
    static ProcessFiles of(long pid) {
        List<Module> modules = new ArrayList<>();
        Path program = Path.of("/proc", Long.toString(pid), "exe");
        try {
            Path real = program.toRealPath();
            modules.add(new Module(real, true));
            Mapping.of(pid).stream()
                    .flatMap(mapping -> mapping.file().stream())
                    .distinct()
                    .filter(file -> !file.equals(real) && Files.isReadable(file))
                    .forEach(file -> modules.add(new Module(file, false)));
        } catch (IOException gone) {
            return new ProcessFiles(List.of());
        }
        return new ProcessFiles(modules);
    }

    /** Those that a program is going to have: its loader tells without running it. */
    static ProcessFiles of(Path program) {
        List<Module> modules = new ArrayList<>();
        modules.add(new Module(program, true));
        try (ElfFile elf = ElfFile.open(program)) {
            Optional<String> loader = elf.loader();
            if (loader.isPresent()) {
                libraries(loader.get(), program)
                        .forEach(file -> modules.add(new Module(file, false)));
            }
        } catch (IOException noProgram) {
            return new ProcessFiles(modules);
        }
        return new ProcessFiles(modules);
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
