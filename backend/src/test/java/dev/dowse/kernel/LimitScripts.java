package dev.dowse.kernel;

import static java.util.stream.Collectors.joining;

import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The families of scripts that come near a limit of the kernel, their sizes by chance on both sides
 * of it. Each makes a script that is right in D, so that only the kernel can have something against
 * it.
 */
enum LimitScripts {
    /** Keys of about 512 bytes, which was the limit before 5.11. */
    KEYS(random -> strsize(around(random, 256)) + keyed()),
    /** Keys up to what the memory holds in which they are made. */
    LONG_KEYS(random -> strsize(512 + random.nextInt(20_000)) + keyed()),
    /** Records of two strings, about 32 KiB together: the record lies in a per-CPU value. */
    RECORDS(random -> strsize(around(random, 16_384)) + traced(2)),
    /** Records of eight strings, up to 64 KiB, where a perf event ends. */
    LONG_RECORDS(random -> strsize(2_400 + random.nextInt(5_800)) + traced(8)),
    /** One string that takes about all the memory that a CPU has for values. */
    STRINGS(random -> strsize(around(random, 32_600)) + traced(1)),
    /** Variables of a clause that take about 32 KiB. */
    LOCALS(random -> strsize(2 * (1000 + random.nextInt(64))) + locals(around(random, 16))),
    /** One statement with about as many maps as a program may have. */
    MAPS(random -> arrays(56 + random.nextInt(8))),
    /** As many aggregations as fill programs that go on in one another. */
    AGGREGATIONS(random -> aggregations(1 + random.nextInt(300))),
    /** Sums nested so deep that their parts do not fit into registers, nor all on the stack. */
    STACK(random -> nested("(pid + ", "tid", ")", 1 + random.nextInt(120))),
    /** Searches one after the other, each a loop over two strings. */
    SEARCHES(random ->
            strsize(64 << random.nextInt(3))
                    + "int n;\n"
                    + clause(
                            1 + random.nextInt(random.nextInt(4) == 0 ? 60 : 8),
                            i ->
                                    i % 3 == 0
                                            ? "n += index(execname, probefunc);"
                                            : "n += rindex(execname, probefunc, pid);")),
    /** Calls in calls, each of which keeps a string. */
    CALLS(random ->
            strsize(16 + random.nextInt(2000))
                    + nested("strjoin(execname, ", "probefunc", ")", 1 + random.nextInt(24))),
    /** Choices in choices: paths that the verifier has to follow. */
    BRANCHES(random -> nested("(pid > 5 ? tid : ", "1", ")", 1 + random.nextInt(110))),
    /** Choices one after the other: as many jumps that wait to be followed. */
    CHOICES(random ->
            "int n;\n" + clause(1 + random.nextInt(4000), i -> "n = pid > " + i + " ? tid : n;")),
    /** Clauses of about as many instructions as a jump can leap over. */
    INSTRUCTIONS(
            random -> "int n;\n" + clause(1 + random.nextInt(12_000), i -> "n = n + " + i + ";"));

    @SuppressWarnings("ImmutableEnumChecker") // The makers keep nothing.
    private final Function<Random, String> maker;

    LimitScripts(Function<Random, String> maker) {
        this.maker = maker;
    }

    /** One script of the family. */
    String next(Random random) {
        return "#pragma D option aggsize=64k\n#pragma D option dynvarsize=64k\n"
                + maker.apply(random);
    }

    private static int around(Random random, int size) {
        int width = Math.max(4, size / 64);
        return size - width + random.nextInt(2 * width);
    }

    private static String strsize(int bytes) {
        return "#pragma D option strsize=" + bytes + "\n";
    }

    private static String keyed() {
        return "syscall::read:entry { @[strjoin(execname, \":\"), strjoin(probefunc, \":\")] = count();"
                + " a[execname, pid] = 1; }";
    }

    private static String traced(int strings) {
        return clause(strings, i -> i % 2 == 0 ? "trace(execname);" : "trace(probefunc);");
    }

    private static String locals(int count) {
        return clause(count, i -> "this->s" + i + " = execname;");
    }

    private static String aggregations(int count) {
        return clause(count, i -> "@a" + i + "[pid] = count();");
    }

    /** A statement that reads as many associative arrays. */
    private static String arrays(int count) {
        String sum =
                IntStream.range(0, count).mapToObj(i -> "a" + i + "[pid]").collect(joining(" + "));
        return clause(count, i -> "a" + i + "[pid] = 1;")
                + "\nsyscall::read:entry /pid != 1/ { trace("
                + sum
                + "); }";
    }

    private static String nested(String open, String middle, String close, int depth) {
        return "syscall::read:entry /pid != 1/ { trace("
                + open.repeat(depth)
                + middle
                + close.repeat(depth)
                + "); }";
    }

    private static String clause(int statements, Function<Integer, String> statement) {
        return IntStream.range(0, statements)
                .mapToObj(statement::apply)
                .collect(joining(" ", "syscall::read:entry /pid != 1/ { ", " }"));
    }
}
