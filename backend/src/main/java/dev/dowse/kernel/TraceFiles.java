package dev.dowse.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of tracefs, in which the kernel lists its events. Where nobody has mounted it, it is
 * opened without a place in the file system: no other process sees it, and nothing is left when
 * this is closed.
 */
public final class TraceFiles implements AutoCloseable {
    private static final List<Path> PLACES =
            List.of(Path.of("/sys/kernel/tracing"), Path.of("/sys/kernel/debug/tracing"));

    private static final String EVENTS = "available_events";
    private static final String SYSTEM_CALLS = "syscalls";
    private static final int CLOSE_ON_EXEC = 1;
    private static final int CREATE = 6;

    /** {@code MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC}. */
    private static final int HARMLESS = 2 | 4 | 8;

    private final Path folder;
    private final Optional<Descriptor> own;

    private TraceFiles(Path folder, Optional<Descriptor> own) {
        this.folder = folder;
        this.own = own;
    }

    /** Opens them where they are mounted, else for this process alone. */
    public static TraceFiles open() throws KernelRefusal {
        Optional<Path> mounted =
                PLACES.stream().filter(p -> Files.isReadable(p.resolve(EVENTS))).findFirst();
        if (mounted.isPresent()) {
            return new TraceFiles(mounted.get(), Optional.empty());
        }
        Descriptor mount = mount();
        return new TraceFiles(Path.of("/proc/self/fd/" + mount.number()), Optional.of(mount));
    }

    private static Descriptor mount() throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment type = arena.allocateFrom("tracefs");
            long opened = SystemCalls.call(SystemCall.FSOPEN, type.address(), CLOSE_ON_EXEC, 0);
            check("fsopen", opened);
            try (Descriptor context = Descriptor.of(opened)) {
                int number = context.number();
                check("fsconfig", SystemCalls.call(SystemCall.FSCONFIG, number, CREATE, 0));
                long mount = SystemCalls.call(SystemCall.FSMOUNT, number, CLOSE_ON_EXEC, HARMLESS);
                check("fsmount", mount);
                return Descriptor.of(mount);
            }
        }
    }

    private static void check(String call, long result) throws KernelRefusal {
        if (result < 0) {
            throw new KernelRefusal(
                    "The kernel's list of events is not to be had: tracefs is not mounted, and "
                            + call
                            + " of it: "
                            + Errno.text(result)
                            + ".");
        }
    }

    /** An event that the kernel can write down. */
    public record Event(String group, String name) {
        /** {@code group:name}. */
        static Event parse(String line) {
            int colon = line.indexOf(':');
            return new Event(line.substring(0, Math.max(0, colon)), line.substring(colon + 1));
        }
    }

    /**
     * The events of the kernel and of loaded modules. Those of system calls are left out: no
     * tracepoint is behind each of them.
     */
    public List<Event> events() throws KernelRefusal {
        return lines(EVENTS).stream()
                .map(Event::parse)
                .filter(event -> !event.group().equals(SYSTEM_CALLS))
                .toList();
    }

    /** The functions that may be traced, each as {@code name} or {@code name [module]}. */
    public List<String> functions() throws KernelRefusal {
        if (!Files.exists(PerfEvent.source("kprobe"))) {
            throw new KernelRefusal(
                    "This kernel is built without probes of its functions (CONFIG_KPROBES), so"
                            + " there is no fbt.");
        }
        return lines("available_filter_functions");
    }

    /** The number of an event. */
    public int number(Event event) throws KernelRefusal {
        String file = folder(event) + "/id";
        try {
            return Integer.parseInt(lines(file).getFirst().strip());
        } catch (NumberFormatException | NoSuchElementException e) {
            throw new KernelRefusal("The kernel's " + file + " holds no number.");
        }
    }

    /** The lines that tell what an event writes down. */
    public List<String> format(Event event) throws KernelRefusal {
        return lines(folder(event) + "/format");
    }

    private static String folder(Event event) {
        return "events/" + event.group() + "/" + event.name();
    }

    private List<String> lines(String file) throws KernelRefusal {
        try (Stream<String> lines = Files.lines(folder.resolve(file))) {
            return lines.toList();
        } catch (IOException | UncheckedIOException e) {
            throw new KernelRefusal("The kernel's list " + file + " cannot be read: " + e);
        }
    }

    @Override
    public void close() {
        own.ifPresent(Descriptor::close);
    }
}
