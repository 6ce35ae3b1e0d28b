package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;
import java.util.Random;

/**
 * Random programs that let {@code bpf_loop()} call a function which reads and writes three numbers
 * on the stack of the program; behind the loop they are indices of a map's value, tested or not.
 */
public final class RandomLoops {
    private static final int WORDS = 3;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private int labels;

    private RandomLoops(Random random) {
        this.random = random;
    }

    /** An object of one program; the same seed makes the same one. */
    public static BpfObject object(long seed) {
        RandomLoops loops = new RandomLoops(new Random(seed * 0x9e3779b97f4a7c15L));
        loops.program();
        return FunctionPrograms.object(loops.text.toString());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void program() {
        line("r6 = map[0][0]+0");
        for (int i = 1; i <= WORDS; i++) {
            if (chance(95)) {
                line("*(u64 *)(r10 %d) = %d".formatted(-8 * i, random.nextInt(-2, 20)));
            }
        }
        boolean functions = chance(30);
        loop("body");
        if (functions) {
            loop(chance(50) ? "other" : "body");
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            use("r10", -8 * random.nextInt(1, WORDS + 1));
        }
        line("r0 = *(u64 *)(r10 -8)");
        line("exit");
        function("body");
        if (functions && text.indexOf("subprog[other]") >= 0) {
            function("other");
        }
    }

    private void loop(String function) {
        line("r1 = %d".formatted(random.nextInt(12)));
        if (chance(15)) {
            line("r1 = *(u64 *)(r10 -8)");
        }
        line("r2 = subprog[%s]".formatted(function));
        line("r3 = %s".formatted(chance(90) ? "r10" : "0"));
        if (chance(90)) {
            line("r3 += %d".formatted(chance(90) ? -8 * WORDS : -8));
        }
        line("r4 = 0");
        line("call #181");
    }

    private void function(String name) {
        line("%s:".formatted(name));
        line("r7 = r1");
        line("r8 = r2");
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            step();
        }
        String end = "end" + labels++;
        line("r0 = %d".formatted(chance(95) ? random.nextInt(2) : 2));
        if (chance(60)) {
            line("if r7 %s %d goto %s".formatted(chance(50) ? ">" : "!=", random.nextInt(6), end));
            line("r0 = %d".formatted(random.nextInt(2)));
            line("%s:".formatted(end));
        } else if (chance(20)) {
            line("r0 = r7");
            line("r0 &= %d".formatted(chance(80) ? 1 : 3));
        }
        line("exit");
    }

    /** Changes one of the numbers, or uses it. */
    private void step() {
        int at = 8 * random.nextInt(chance(95) ? WORDS : WORDS + 1);
        switch (random.nextInt(5)) {
            case 0 -> line("*(u64 *)(r8 +%d) = %d".formatted(at, random.nextInt(20)));
            case 1 -> line("*(u64 *)(r8 +%d) = r7".formatted(at));
            case 2 -> use("r8", at);
            case 3 -> {
                line("r3 = *(u64 *)(r8 +%d)".formatted(at));
                line("r3 += %d".formatted(random.nextInt(-3, 8)));
                if (chance(50)) {
                    String fits = "fits" + labels++;
                    line("if r3 < %d goto %s".formatted(random.nextInt(20, 80), fits));
                    line("r3 = %d".formatted(random.nextInt(8)));
                    line("%s:".formatted(fits));
                }
                line("*(u64 *)(r8 +%d) = r3".formatted(at));
            }
            default -> {
                line("r3 = *(u64 *)(r8 +%d)".formatted(at));
                line("r4 = *(u64 *)(r8 +%d)".formatted(8 * random.nextInt(WORDS)));
                line("r3 %s r4".formatted(chance(50) ? "^=" : "+="));
                line("*(u64 *)(r8 +%d) = r3".formatted(at));
            }
        }
    }

    /** Reads or writes the map's value at one of the numbers. */
    private void use(String base, int at) {
        String outside = "outside" + labels++;
        line("r3 = *(u64 *)(%s %s%d)".formatted(base, at < 0 ? "" : "+", at));
        if (chance(80)) {
            line("if r3 > %d goto %s".formatted(chance(90) ? 63 : 64, outside));
        }
        line("r4 = map[0][0]+0");
        line("r4 += r3");
        line(chance(50) ? "r5 = *(u8 *)(r4 +0)" : "*(u8 *)(r4 +0) = 7");
        line("%s:".formatted(outside));
    }
}
