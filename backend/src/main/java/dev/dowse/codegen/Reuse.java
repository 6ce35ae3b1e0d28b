package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.codegen.Assembler.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks once for what stays the same while a program runs: the time, the process, the CPU, the task,
 * and where a thread-local variable is. A call whose answer was had before, on every way that leads
 * to it, becomes a load of that answer from the stack.
 */
final class Reuse {
    private static final List<Helper> CONSTANT =
            List.of(
                    Helper.GET_CURRENT_PID_TGID,
                    Helper.GET_SMP_PROCESSOR_ID,
                    Helper.GET_CURRENT_TASK,
                    Helper.GET_CURRENT_UID_GID);

    private static final int TIME = bit(Frame.TIMESTAMP);
    private static final int HELPERS = bit(Frame.ANSWERS) * ((1 << CONSTANT.size()) - 1);
    private static final int ALL = (bit(Frame.LAST_ANSWER) << 1) - 1;

    /**
     * The largest program, in steps, that remembers where variables are: a verifier tells the maps
     * apart that an address may lie in, and so walks what follows once for each.
     */
    private static final long MOST_STEPS = 1_000;

    /** How far the bits of words that no way has written are from those that every way has. */
    private static final int UNWRITTEN = Short.SIZE;

    private final List<Piece> pieces;

    /** The words that are of interest. */
    private final int words;

    /**
     * Before each piece, a bit for each word that is written on every way that leads there, and one
     * for each that is written on none.
     */
    private final int[] facts;

    private Reuse(List<Piece> pieces, int words) {
        this.pieces = pieces;
        this.words = words;
        this.facts = new int[pieces.size() + 1];
    }

    /** Keeps R0 in one of the words of the stack that are for answers. */
    static void remember(Assembler code, int word) {
        code.store(MemorySize.U64, Frame.STACK, word, Register.R0);
    }

    /**
     * Goes to {@code found} with what was remembered in R0 unless that is 0, where it is known to
     * be there; elsewhere nothing comes of it. The time is looked for where it may be there, too.
     */
    static void recall(Assembler code, int word, Label found) {
        code.load(MemorySize.U64, Register.R0, Frame.STACK, word);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
    }

    /**
     * The same code with fewer calls; some of it may be out of reach.
     *
     * @param steps about how many instructions a verifier walks
     */
    static List<Piece> of(List<Piece> pieces, long steps) {
        Reuse reuse = new Reuse(pieces, steps > MOST_STEPS ? TIME | HELPERS : ALL);
        reuse.flow();
        return reuse.rewritten();
    }

    /** Begins with all facts everywhere, and takes back what is not so until nothing changes. */
    private void flow() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(i);
            }
        }
        Arrays.fill(facts, -1);
        facts[0] = ALL << UNWRITTEN;
        boolean back = true;
        while (back) {
            back = false;
            for (int i = 0; i < pieces.size(); i++) {
                int after = after(i);
                switch (pieces.get(i)) {
                    case Piece.Goto jump -> back |= leads(i, jump.target(), after);
                    case Piece.If branch -> {
                        facts[i + 1] &= after;
                        back |= flowsAside(i, branch, after);
                    }
                    case Piece.Plain(Instruction.Exit()) -> {}
                    case Piece.Plain _,
                            Piece.Symbol _,
                            Piece.Function _,
                            Piece.Bound _,
                            Piece.Origin _ ->
                            facts[i + 1] &= after;
                }
            }
        }
    }

    private int after(int i) {
        Piece piece = pieces.get(i);
        int answered = (called(piece) | answered(piece)) & words;
        if (isZero(piece)) {
            return (facts[i] & ~TIME) | (TIME << UNWRITTEN);
        }
        return (facts[i] | answered) & ~((answered | stored(piece)) << UNWRITTEN);
    }

    /** What a recall finds is there; one that looks in vain leads nowhere. */
    private boolean flowsAside(int i, Piece.If branch, int after) {
        if (i > 0 && isIdle(i - 1)) {
            return false;
        }
        int found = i > 0 ? recalled(pieces.get(i - 1)) & words : 0;
        return leads(i, branch.target(), after | found);
    }

    /** True where that takes something back that was relied on before. */
    private boolean leads(int from, Label to, int after) {
        int before = facts[to.place()];
        facts[to.place()] &= after;
        return to.place() <= from && facts[to.place()] != before;
    }

    private boolean isKnown(int i, int word) {
        return (facts[i] & word) != 0;
    }

    /** Whether nothing comes of a {@link #recall}. */
    private boolean isIdle(int i) {
        int word = recalled(pieces.get(i));
        return word == TIME ? isKnown(i, TIME << UNWRITTEN) : word != 0 && !isKnown(i, word);
    }

    private List<Piece> rewritten() {
        int wanted = 0;
        boolean zeroWanted = false;
        for (int i = 0; i < pieces.size(); i++) {
            int loaded = isIdle(i) ? 0 : loaded(pieces.get(i));
            wanted |= loaded | (facts[i] & called(pieces.get(i)));
            zeroWanted |= (loaded & TIME & ~facts[i]) != 0;
        }
        List<Piece> rewritten = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int called = called(piece);
            if (isKnown(i, called)) {
                rewritten.add(load(called));
            } else if ((called & wanted) != 0) {
                rewritten.add(piece);
                rewritten.add(store(called));
            } else if (isIdle(i)) {
                i++;
            } else if (recalled(piece) == TIME && isKnown(i, TIME)) {
                rewritten.add(piece);
                i++;
                rewritten.add(new Piece.Goto(((Piece.If) pieces.get(i)).target()));
            } else if ((answered(piece) & ~wanted) == 0 && (zeroWanted || !isZero(piece))) {
                rewritten.add(piece);
            }
        }
        return rewritten;
    }

    /** The bit of the word for what a piece calls; 0 for all others. */
    private static int called(Piece piece) {
        if (piece instanceof Piece.Plain(Instruction.CallHelper(int number))) {
            for (int i = 0; i < CONSTANT.size(); i++) {
                if (CONSTANT.get(i).number() == number) {
                    return bit(Frame.ANSWERS) << i;
                }
            }
        }
        return 0;
    }

    /** The bit of the word that a piece writes, be it known or not what. */
    private static int stored(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Store store) && store.base() == Frame.STACK
                ? bit(store.offset())
                : 0;
    }

    /** The bit of the word that a piece {@link #remember remembers} something in. */
    private static int answered(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Store store)
                        && store.source() == Register.R0
                ? stored(piece)
                : 0;
    }

    /** Whether a piece says that the time has not been read. */
    private static boolean isZero(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.StoreImmediate store)
                && store.base() == Frame.STACK
                && bit(store.offset()) == TIME;
    }

    /** The bit of the word that a piece reads. */
    private static int loaded(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Load load) && load.base() == Frame.STACK
                ? bit(load.offset())
                : 0;
    }

    /** The bit of the word that a piece {@link #recall recalls}. */
    private static int recalled(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Load load)
                        && load.destination() == Register.R0
                ? loaded(piece)
                : 0;
    }

    private static int bit(int word) {
        return word <= Frame.TIMESTAMP && word >= Frame.LAST_ANSWER
                ? 1 << ((Frame.TIMESTAMP - word) / 8)
                : 0;
    }

    private static int word(int bit) {
        return Frame.TIMESTAMP - 8 * Integer.numberOfTrailingZeros(bit);
    }

    private static Piece load(int bit) {
        return new Piece.Plain(
                new Instruction.Load(MemorySize.U64, false, Register.R0, Frame.STACK, word(bit)));
    }

    private static Piece store(int bit) {
        return new Piece.Plain(
                new Instruction.Store(MemorySize.U64, Frame.STACK, word(bit), Register.R0));
    }
}
