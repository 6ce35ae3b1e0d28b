package dev.dowse.bench;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;

/**
 * The process that is traced. Each line that it reads names a system call and how often to make it
 * and how many of them a second (0: one after the other); it answers with the nanoseconds that one
 * took of the processor, which other work disturbs less, and of the wall clock.
 */
public final class Load {
    private static final long AT_FDCWD = -100;
    private static final MethodHandle SYSCALL =
            Linker.nativeLinker()
                    .downcallHandle(
                            Linker.nativeLinker().defaultLookup().findOrThrow("syscall"),
                            FunctionDescriptor.of(
                                    JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
                            Linker.Option.critical(false));
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 100;

    private Load() {}

    public static void main(String[] arguments) throws Throwable {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            System.out.println(run(line.split(" ")));
        }
    }

    private static String run(String[] words) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            long path = arena.allocateFrom("/proc/no/such/file").address();
            int count = Integer.parseInt(words[1]);
            long rate = Long.parseLong(words[2]);
            long begun = System.nanoTime();
            long before = THREADS.getCurrentThreadCpuTime();
            for (int done = 0; done < count; done += BATCH) {
                while (rate > 0 && System.nanoTime() - begun < done * 1_000_000_000L / rate) {
                    Thread.onSpinWait();
                }
                switch (words[0]) {
                    case "getppid" -> calls(110, 0, 0);
                    case "openat" -> calls(257, AT_FDCWD, path);
                    case "read" -> calls(0, -1, 0);
                    default -> throw new IOException(words[0]);
                }
            }
            return (THREADS.getCurrentThreadCpuTime() - before) / (double) count
                    + " "
                    + (System.nanoTime() - begun) / (double) count;
        }
    }

    private static void calls(long number, long first, long second) throws Throwable {
        for (int i = 0; i < BATCH; i++) {
            long result = (long) SYSCALL.invokeExact(number, first, second, 0L);
            if (result > 1 << 30) {
                throw new IOException("no such result: " + result);
            }
        }
    }
}
