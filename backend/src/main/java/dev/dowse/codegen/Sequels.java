package dev.dowse.codegen;

import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs that one program goes on in by tail calls, because it would be too large for a
 * verifier or would name too many maps. A tail call leaves nothing but the context and what lies in
 * memory, so what the stack knows about the firing waits in scratch memory meanwhile.
 */
final class Sequels {
    /**
     * Kernels follow a program for a million instructions, along all its ways; this counts every
     * instruction once for each round of its loops, and leaves the rest for branches.
     */
    private static final long MOST_STEPS = 250_000;

    /** {@code MAX_USED_MAPS} without those that every program may come to need. */
    private static final int MOST_MAPS = 56;

    private static final int TIMESTAMP = 0;
    private static final int TOP = 8;
    private static final int RESUME = 16;
    private static final int SIZE = 24;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final List<Assembler.Section> sections = new ArrayList<>();
    private int map = -1;
    private int ofFiring;
    private int longest;

    /** How large the program at hand was when its first clause began. */
    private long firstStep;

    Sequels(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
    }

    /** The map that leads to them, where there are any. */
    int map() {
        return map;
    }

    /** In the order that they run in for one firing; those for the next probe behind them. */
    List<Assembler.Section> sections() {
        return sections;
    }

    /** Code is for a firing of other probes from here on. */
    void beginFiring() {
        ofFiring = 0;
    }

    /** How many programs one firing goes on in at most. */
    int longest() {
        return longest;
    }

    /** Whether the program at hand is larger than it should be. */
    boolean isFull() {
        return code.section().steps() > MOST_STEPS || code.section().maps() > MOST_MAPS;
    }

    /** Whether it would be smaller without what came after {@code mark}. */
    boolean wasBegun(Assembler.Mark mark) {
        return mark.steps() > firstStep;
    }

    /** Whether the program at hand should not take another clause. */
    boolean isHalfFull() {
        return code.section().steps() > MOST_STEPS / 2 || code.section().maps() > MOST_MAPS / 2;
    }

    /** Reserves what waits between two programs, at the same place for both. */
    int reserve() {
        return frame.reserve(SIZE);
    }

    /** What stands at {@link #reserve reserved} memory says where the clause goes on. */
    void resume(int at, int where) {
        code.storeConstant(MemorySize.U64, frame.scratch(), at + RESUME, where);
    }

    /** R0 = what {@link #resume} stored. */
    void resumption(int at) {
        code.load(MemorySize.U64, Register.R0, frame.scratch(), at + RESUME);
    }

    /** Leaves for the next program, maybe in the middle of a clause. */
    void handOver(int at, boolean insideClause) {
        if (map < 0) {
            map = lowering.maps().reserve();
        }
        keep(Frame.TIMESTAMP, at + TIMESTAMP);
        if (insideClause && frame.windowSize() > 0) {
            keep(Frame.TOP, at + TOP);
        }
        code.move(Register.R1, Frame.CONTEXT);
        code.map(Register.R2, map);
        code.constant(Register.R3, sections.size());
        code.call(Helper.TAIL_CALL);
    }

    /** From here on code is for the next program. */
    void turn() {
        Assembler.Section next = new Assembler.Section();
        sections.add(next);
        longest = Math.max(longest, ++ofFiring);
        code.turnTo(next);
        code.move(Frame.CONTEXT, Register.R1);
    }

    /** Brings back to the stack what {@link #handOver} kept; R7 holds the scratch memory. */
    void takeOver(int at, boolean insideClause) {
        bring(at + TIMESTAMP, Frame.TIMESTAMP);
        if (insideClause && frame.windowSize() > 0) {
            bring(at + TOP, Frame.TOP);
        }
        firstStep = code.section().steps();
    }

    private void keep(int word, int at) {
        code.load(MemorySize.U64, Register.R1, Frame.STACK, word);
        code.store(MemorySize.U64, frame.scratch(), at, Register.R1);
    }

    private void bring(int at, int word) {
        code.load(MemorySize.U64, Register.R1, frame.scratch(), at);
        code.store(MemorySize.U64, Frame.STACK, word, Register.R1);
    }
}
