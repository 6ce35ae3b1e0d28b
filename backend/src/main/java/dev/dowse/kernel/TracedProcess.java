package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A process that a session traces as {@code $target}: one it starts itself ({@code -c}), stopped
 * until everything is attached, or one that runs already ({@code -p}).
 *
 * <p>A started command is a shell that stops itself and then becomes the command: its process id is
 * known before the script is compiled, and it is traced from the {@code execve} on, before which
 * some shells other than dash make a few calls of their own. Its input and output are those of this
 * process.
 */
public final class TracedProcess implements AutoCloseable {
    private static final int SIGCONT = 18;
    private static final int MAX_WAIT_MILLISECONDS = 10_000;
    private static final String STOP_THEN_BECOME = "kill -STOP $$; exec \"$@\"";

    private final long pid;
    private final Descriptor descriptor;
    private final Optional<Child> child;

    /** A process of ours, and what ends it should this process end first. */
    private record Child(Process process, Thread ending, Path program) {}

    private TracedProcess(long pid, Descriptor descriptor, Optional<Child> child) {
        this.pid = pid;
        this.descriptor = descriptor;
        this.child = child;
    }

    /**
     * Starts a command and leaves it stopped.
     *
     * @param commandLine words between blanks; no shell reads it, so there is no quoting
     */
    public static TracedProcess start(String commandLine) throws KernelRefusal {
        List<String> words = words(commandLine);
        if (words.isEmpty()) {
            throw new KernelRefusal("The command to trace (-c) is empty.");
        }
        List<String> all = new ArrayList<>(List.of("/bin/sh", "-c", STOP_THEN_BECOME, "dowse"));
        all.add(executable(words.getFirst()).toString());
        all.addAll(words.subList(1, words.size()));
        try {
            Process process = new ProcessBuilder(all).inheritIO().start();
            return started(process, commandLine, executable(words.getFirst()));
        } catch (IOException e) {
            throw new KernelRefusal(
                    "The command " + commandLine + " could not be started: " + e.getMessage());
        }
    }

    private static TracedProcess started(Process process, String commandLine, Path program)
            throws KernelRefusal {
        Thread ending = new Thread(process::destroyForcibly, "end traced command");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            awaitStop(process, commandLine);
            Child child = new Child(process, ending, program);
            return new TracedProcess(process.pid(), open(process.pid()), Optional.of(child));
        } catch (KernelRefusal refusal) {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(ending);
            throw refusal;
        }
    }

    /** Takes a process that runs; it goes on whatever the session does. */
    public static TracedProcess grab(long pid) throws KernelRefusal {
        return new TracedProcess(pid, open(pid), Optional.empty());
    }

    private static Descriptor open(long pid) throws KernelRefusal {
        long result = SystemCalls.call(SystemCall.PIDFD_OPEN, pid, 0, 0);
        if (result < 0) {
            Errno error = Errno.of(result);
            String why =
                    error == Errno.ESRCH || error == Errno.EINVAL
                            ? "There is no process with that number."
                            : error == Errno.ENOSYS
                                    ? "Following a process needs Linux 5.3."
                                    : Errno.text(result) + ".";
            throw new KernelRefusal("Process " + pid + " cannot be traced: " + why);
        }
        return Descriptor.of(result);
    }

    private static void awaitStop(Process process, String commandLine) throws KernelRefusal {
        for (int waited = 0; waited < MAX_WAIT_MILLISECONDS; waited++) {
            if (isStopped(process.pid())) {
                return;
            }
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new KernelRefusal("The command " + commandLine + " did not stop to be traced.");
    }

    private static boolean isStopped(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("T", stat.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return false;
        }
    }

    /** Splits at blanks, as the reference does. */
    static List<String> words(String commandLine) {
        return Pattern.compile("[ \\f\\n\\r\\t\\x0b]+")
                .splitAsStream(commandLine)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The file that a command's name stands for, looked up in PATH where it has no slash. */
    private static Path executable(String name) throws KernelRefusal {
        List<Path> candidates = new ArrayList<>();
        if (name.contains("/")) {
            candidates.add(Path.of(name));
        } else {
            String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
            for (String folder : path.split(":", -1)) {
                candidates.add(Path.of(folder).resolve(name));
            }
        }
        return candidates.stream()
                .filter(file -> Files.isExecutable(file) && !Files.isDirectory(file))
                .findFirst()
                .orElseThrow(() ->
                        new KernelRefusal(
                                "The command to trace, "
                                        + name
                                        + ", is not an executable file"
                                        + (name.contains("/") ? "." : " in PATH.")));
    }

    /** What {@code $target} stands for. */
    public long pid() {
        return pid;
    }

    /** The file that a started command is going to run. */
    Optional<Path> program() {
        return child.map(Child::program);
    }

    int descriptor() {
        return descriptor.number();
    }

    /** Lets a started command run; a process that was grabbed runs already. */
    public void resume() {
        if (child.isPresent()) {
            SystemCalls.call(SystemCall.KILL, pid, SIGCONT, 0);
        }
    }

    public boolean hasEnded() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment entry = arena.allocate(8, 8);
            entry.set(JAVA_INT, 0, descriptor.number());
            entry.set(JAVA_SHORT, 4, (short) 1);
            return SystemCalls.call(SystemCall.POLL, entry.address(), 1, 0) > 0;
        }
    }

    /** Ends a started command that still runs, as the reference does; lets go of a grabbed one. */
    @Override
    public void close() {
        child.ifPresent(own -> {
            own.process().destroyForcibly();
            try {
                Runtime.getRuntime().removeShutdownHook(own.ending());
            } catch (IllegalStateException shuttingDown) {
                own.process().destroyForcibly();
            }
        });
        descriptor.close();
    }
}
