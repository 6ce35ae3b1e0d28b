package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the kernel tells of a program that some process has loaded ({@code struct bpf_prog_info}).
 *
 * @param instructions as the kernel runs them, with what it wrote out in place
 * @param bytes of machine code
 * @param nanoseconds that it ran while {@link #timed} was open
 */
public record RunningProgram(int id, long instructions, long bytes, long nanoseconds, long runs) {
    private static final String NAME = "prog_id:";
    private static final int GET_FD_BY_ID = 13;
    private static final int GET_INFO = 15;
    private static final int ENABLE_STATS = 32;
    private static final int ATTRIBUTES = 144;
    private static final int INFO = 232;

    /** The programs that a process holds. */
    public static List<RunningProgram> of(Process process) throws IOException {
        Set<Integer> ids = new TreeSet<>();
        Path open = Path.of("/proc", Long.toString(process.pid()), "fdinfo");
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(open)) {
            for (Path descriptor : descriptors) {
                ids.addAll(named(descriptor));
            }
        }
        return of(ids);
    }

    private static List<Integer> named(Path descriptor) throws IOException {
        try (Stream<String> lines = Files.lines(descriptor)) {
            return lines.filter(line -> line.startsWith(NAME))
                    .map(line -> Integer.valueOf(line.substring(NAME.length()).strip()))
                    .toList();
        } catch (NoSuchFileException closed) {
            return List.of();
        }
    }

    private static List<RunningProgram> of(Set<Integer> ids) {
        List<RunningProgram> programs = new ArrayList<>();
        try (Arena arena = Arena.ofConfined()) {
            for (int id : ids) {
                MemorySegment attributes = arena.allocate(ATTRIBUTES, 8);
                attributes.set(JAVA_INT, 0, id);
                long result = bpf(GET_FD_BY_ID, attributes);
                if (result >= 0) {
                    try (Descriptor program = Descriptor.of(result)) {
                        programs.add(read(id, program, arena));
                    }
                }
            }
        }
        return programs;
    }

    private static RunningProgram read(int id, Descriptor program, Arena arena) {
        MemorySegment info = arena.allocate(INFO, 8);
        MemorySegment attributes = arena.allocate(ATTRIBUTES, 8);
        attributes.set(JAVA_INT, 0, program.number());
        attributes.set(JAVA_INT, 4, INFO);
        attributes.set(JAVA_LONG, 8, info.address());
        if (bpf(GET_INFO, attributes) < 0) {
            throw new IllegalStateException("the kernel does not tell of program " + id);
        }
        return new RunningProgram(
                id,
                info.get(JAVA_INT, 20) / 8,
                info.get(JAVA_INT, 16),
                info.get(JAVA_LONG, 192),
                info.get(JAVA_LONG, 200));
    }

    /** Has the kernel take the time of all programs until closed, which costs time itself. */
    public static AutoCloseable timed() {
        try (Arena arena = Arena.ofConfined()) {
            return Descriptor.of(bpf(ENABLE_STATS, arena.allocate(ATTRIBUTES, 8)));
        }
    }

    private static long bpf(int command, MemorySegment attributes) {
        return SystemCalls.call(SystemCall.BPF, command, attributes.address(), ATTRIBUTES, 0, 0, 0);
    }
}
