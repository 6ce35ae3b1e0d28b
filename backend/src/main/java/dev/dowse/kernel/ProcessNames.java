package dev.dowse.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What lies where in one process. It remembers what it has seen, so that addresses keep their names
 * when the process has gone.
 */
final class ProcessNames {
    /** How soon the process is looked at again for an address that nobody knows. */
    private static final long PATIENCE_NANOSECONDS = 20_000_000;

    private final long pid;
    private final ModuleFiles files;

    /** Files that only the process has under their name, such as one in a container. */
    private final Map<Path, FileNames> foreign = new HashMap<>();

    /** The newest first; what the process unmapped, or had before execve(2), stays behind. */
    private List<Mapping> mappings = List.of();

    private JitNames jit = JitNames.NONE;
    private long looked;

    ProcessNames(long pid, ModuleFiles files) {
        this.pid = pid;
        this.files = files;
    }

    /** Looks at the process, if it is still there. */
    synchronized void look() {
        looked = System.nanoTime();
        List<Mapping> now = Mapping.of(pid);
        if (now.isEmpty()) {
            return;
        }
        jit = JitNames.of(pid);
        if (!mappings.containsAll(now)) {
            List<Mapping> all = new ArrayList<>(now);
            mappings.stream().filter(known -> !now.contains(known)).forEach(all::add);
            mappings = List.copyOf(all);
            now.stream().flatMap(m -> m.file().stream()).distinct().forEach(this::see);
        }
    }

    /** Notes what the process has mapped just now. */
    synchronized void add(Mapping mapping) {
        List<Mapping> all = new ArrayList<>(List.of(mapping));
        all.addAll(mappings);
        mappings = List.copyOf(all);
        mapping.file().ifPresent(this::see);
    }

    /** The same memory in a process that it forked. */
    synchronized ProcessNames fork(long child) {
        ProcessNames names = new ProcessNames(child, files);
        names.mappings = mappings;
        names.foreign.putAll(foreign);
        return names;
    }

    /** Reads at once what cannot be found any more when the process has gone. */
    private void see(Path path) {
        Path inside = Path.of("/proc", Long.toString(pid), "root").resolve("." + path);
        if (Files.isReadable(inside) && !isSame(inside, path)) {
            foreign.computeIfAbsent(path, p -> files.names(inside, p));
        }
    }

    private static boolean isSame(Path inside, Path path) {
        try {
            return Files.isSameFile(inside, path);
        } catch (IOException e) {
            return false;
        }
    }

    synchronized Optional<SymbolName> at(long address) {
        Optional<SymbolName> known = known(address);
        if (known.filter(name -> !name.symbol().isEmpty()).isPresent()
                || System.nanoTime() - looked < PATIENCE_NANOSECONDS) {
            return known;
        }
        look();
        return known(address);
    }

    private Optional<SymbolName> known(long address) {
        return mappings.stream()
                .filter(mapping -> mapping.contains(address))
                .findFirst()
                .flatMap(mapping ->
                        mapping.file()
                                .map(file -> ofFile(mapping, file, address))
                                .or(() -> ofJit(address)));
    }

    private SymbolName ofFile(Mapping mapping, Path file, long address) {
        long inside = address - mapping.start();
        FileNames seen = foreign.get(file);
        FileNames names = seen == null ? files.names(file, file) : seen;
        FileNames.Found found =
                names.at(mapping.offset() + inside).orElse(new FileNames.Found("", 0));
        return new SymbolName(mapping.module(), found.symbol(), found.offset(), inside);
    }

    private Optional<SymbolName> ofJit(long address) {
        return jit.at(address)
                .map(range -> {
                    long offset = address - range.start();
                    return new SymbolName(JitNames.module(pid), range.name(), offset, offset);
                });
    }
}
