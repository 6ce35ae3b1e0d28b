package dev.dowse.bench;

import dev.dowse.kernel.RunningProgram;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a firing costs who is traced: the same five questions asked by Dowse, {@code bpftrace} and,
 * with {@code -Dbench.dtrace=PATH}, DTrace, one after the other and again, of a process that makes
 * one system call after the other on a CPU of its own. Prints for each the median of what one call
 * takes longer, what the kernel says the programs ran for a firing, and how long they are.
 *
 * <p>The first argument says how many rounds. Needs root and tracefs.
 */
public final class Firings {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path OUTPUT = Path.of(System.getProperty("java.io.tmpdir"), "firings.out");
    private static final long[] RATES = {
        50_000, 100_000, 200_000, 300_000, 400_000, 600_000, 800_000, 1_200_000
    };

    private static final int CALLS = 200_000;
    private static final int WARM_UP = 5;

    /** A process that reaches less of a rate than this is at its limit. */
    private static final double SLOWER = 0.9;

    private final Process load;
    private final BufferedReader answers;
    private final PrintStream requests;
    private final int rounds;

    /** One question in two languages; {@code PID} is the traced process. */
    private record Question(String name, String call, String d, String bpftrace) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "count by pid",
                            "getppid",
                            "syscall::getppid:entry /pid == PID/ { @[pid] = count(); }",
                            "tracepoint:syscalls:sys_enter_getppid /pid == PID/"
                                    + " { @[pid] = count(); }"),
                    new Question(
                            "latency, quantized",
                            "getppid",
                            "syscall::getppid:entry /pid == PID/ { self->t = timestamp; }"
                                    + " syscall::getppid:return /self->t/"
                                    + " { @ = quantize(timestamp - self->t); self->t = 0; }",
                            "tracepoint:syscalls:sys_enter_getppid /pid == PID/"
                                    + " { @t[tid] = nsecs; }"
                                    + " tracepoint:syscalls:sys_exit_getppid /@t[tid]/"
                                    + " { @ = hist(nsecs - @t[tid]); delete(@t[tid]); }"),
                    new Question(
                            "count by execname",
                            "getppid",
                            "syscall::getppid:entry /pid == PID/ { @[execname] = count(); }",
                            "tracepoint:syscalls:sys_enter_getppid /pid == PID/"
                                    + " { @[comm] = count(); }"),
                    new Question(
                            "count by path",
                            "openat",
                            "syscall::openat:entry /pid == PID/ { @[copyinstr(arg1)] = count(); }",
                            "tracepoint:syscalls:sys_enter_openat /pid == PID/"
                                    + " { @[str(args->filename)] = count(); }"),
                    new Question(
                            "count by path, strings as long",
                            "openat",
                            "#pragma D option strsize=63\n"
                                    + "syscall::openat:entry /pid == PID/"
                                    + " { @[copyinstr(arg1)] = count(); }",
                            "tracepoint:syscalls:sys_enter_openat /pid == PID/"
                                    + " { @[str(args->filename)] = count(); }"),
                    new Question(
                            "printf of three",
                            "read",
                            "syscall::read:entry /pid == PID/"
                                    + " { printf(\"%d %d %d\\n\", pid, arg0, arg2); }",
                            "tracepoint:syscalls:sys_enter_read /pid == PID/"
                                    + " { printf(\"%d %d %d\\n\", pid, args->fd, args->count); }"));

    private enum Tool {
        DOWSE,
        BPFTRACE,
        DTRACE;

        boolean isThere() {
            return this != DTRACE || System.getProperty("bench.dtrace") != null;
        }

        List<String> command(Question question, long pid) {
            String d = question.d.replace("PID", Long.toString(pid));
            String bpftrace = question.bpftrace.replace("PID", Long.toString(pid));
            return switch (this) {
                case DOWSE ->
                        List.of(
                                JAVA,
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.dowse.cli.Main",
                                "-qn",
                                d);
                case BPFTRACE -> List.of("bpftrace", "-q", "-e", bpftrace);
                case DTRACE -> List.of(System.getProperty("bench.dtrace"), "-qn", d);
            };
        }
    }

    /** What one tool did to one question, round by round. */
    private static final class Figures {
        private final List<Double> added = new ArrayList<>();
        private final List<Double> run = new ArrayList<>();
        private long instructions;
        private long bytes;
        private long rate;
    }

    private Firings(int rounds) throws IOException {
        this.rounds = rounds;
        this.load =
                new ProcessBuilder(
                                "taskset",
                                "-c",
                                "1",
                                JAVA,
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.dowse.bench.Load")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        this.answers = load.inputReader(StandardCharsets.US_ASCII);
        this.requests = new PrintStream(load.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    public static void main(String[] arguments) throws Exception {
        Firings firings = new Firings(Integer.parseInt(arguments[0]));
        try {
            System.out.println(
                    "\n| question | tool | added ns | of bpftrace | run ns | instructions | bytes |"
                            + " a second without loss |\n|---|---|--:|--:|--:|--:|--:|--:|");
            for (Question question : QUESTIONS) {
                firings.ask(question);
            }
        } finally {
            firings.load.destroyForcibly();
            Files.deleteIfExists(OUTPUT);
        }
    }

    /** Nanoseconds of the processor for one call, one after the other. */
    private double nanoseconds(Question question, int count) throws IOException {
        return Double.parseDouble(calls(question, count, 0)[0]);
    }

    private String[] calls(Question question, int count, long rate) throws IOException {
        requests.println(question.call + " " + count + " " + rate);
        return answers.readLine().split(" ");
    }

    private void ask(Question question) throws Exception {
        Map<Tool, Figures> figures = new LinkedHashMap<>();
        for (int i = 0; i < WARM_UP; i++) {
            nanoseconds(question, CALLS);
        }
        for (int round = 0; round < rounds; round++) {
            for (Tool tool : Tool.values()) {
                if (tool.isThere()) {
                    Figures all = figures.computeIfAbsent(tool, _ -> new Figures());
                    trace(question, tool, all, round == rounds - 1);
                }
            }
        }
        double peer = median(figures.get(Tool.BPFTRACE).added);
        figures.forEach((tool, all) ->
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.0f | %.2f | %.0f | %d | %d | %s |%n",
                        question.name,
                        tool.name().toLowerCase(Locale.ROOT),
                        median(all.added),
                        median(all.added) / peer,
                        median(all.run),
                        all.instructions,
                        all.bytes,
                        all.rate == 0 ? "" : Long.toString(all.rate)));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    /** Starts a tool, lets the process run under it in two ways, and ends the tool. */
    private void trace(Question question, Tool tool, Figures figures, boolean last)
            throws Exception {
        double alone = nanoseconds(question, CALLS);
        Process process = start(tool.command(question, load.pid()));
        try {
            awaitFirings(question, process);
            figures.added.add(nanoseconds(question, CALLS) - alone);
            try (AutoCloseable timed = RunningProgram.timed()) {
                List<RunningProgram> first = RunningProgram.of(process);
                nanoseconds(question, CALLS);
                List<RunningProgram> then = RunningProgram.of(process);
                figures.run.add((sum(then) - sum(first)) / (double) CALLS);
                figures.instructions = then.stream().mapToLong(RunningProgram::instructions).sum();
                figures.bytes = then.stream().mapToLong(RunningProgram::bytes).sum();
            }
        } finally {
            end(process);
        }
        if (last && question.call.equals("read")) {
            figures.rate = rateWithoutLoss(question, tool);
        }
    }

    private static Process start(List<String> command) throws IOException {
        File output = OUTPUT.toFile();
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    }

    private static long sum(List<RunningProgram> programs) {
        return programs.stream().mapToLong(RunningProgram::nanoseconds).sum();
    }

    /** Waits until the programs run as often as the process calls. */
    private void awaitFirings(Question question, Process process) throws Exception {
        try (AutoCloseable timed = RunningProgram.timed()) {
            long runs = 0;
            for (int tries = 0; runs < 1000 && tries < 200; tries++) {
                if (!process.isAlive()) {
                    throw new IOException(Files.readString(OUTPUT));
                }
                Thread.sleep(100);
                long old = runs(process);
                nanoseconds(question, 1000);
                runs = runs(process) - old;
            }
        }
        Thread.sleep(300);
    }

    private static long runs(Process process) throws IOException {
        return RunningProgram.of(process).stream().mapToLong(RunningProgram::runs).sum();
    }

    private static void end(Process process) throws Exception {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The greatest rate at which every record arrives; the tracing itself slows the process. */
    private long rateWithoutLoss(Question question, Tool tool) throws Exception {
        long good = 0;
        for (long rate : RATES) {
            double reached;
            Process process = start(tool.command(question, load.pid()));
            try {
                awaitFirings(question, process);
                reached = 1e9 / Double.parseDouble(calls(question, (int) rate, rate)[1]);
                Thread.sleep(500);
            } finally {
                end(process);
            }
            String line = load.pid() + " ";
            try (var lines = Files.lines(OUTPUT)) {
                boolean complete = lines.filter(each -> each.startsWith(line)).count() >= rate;
                if (!complete) {
                    return good;
                }
            }
            good = Math.round(reached);
            if (good < rate * SLOWER) {
                return good;
            }
        }
        return good;
    }
}
