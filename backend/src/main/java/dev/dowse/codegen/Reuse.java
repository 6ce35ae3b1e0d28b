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
 * Asks once for what stays the same while a program runs: the process, the CPU, the task, and where
 * a thread-local variable is. A call whose answer was had before, on every way that leads to it,
 * becomes a load of that answer from the stack.
 */
final class Reuse {
    private static final List<Helper> CONSTANT =
            List.of(
                    Helper.GET_CURRENT_PID_TGID,
                    Helper.GET_SMP_PROCESSOR_ID,
                    Helper.GET_CURRENT_TASK,
                    Helper.GET_CURRENT_UID_GID);

    private static final int HELPERS = (1 << CONSTANT.size()) - 1;
    private static final int ALL = (bit(Frame.LAST_ANSWER) << 1) - 1;

    /**
     * The largest program, in steps, that remembers where variables are: a verifier tells the maps
     * apart that an address may lie in, and so walks what follows once for each.
     */
    private static final long MOST_STEPS = 1_000;

    private final List<Piece> pieces;

    /** Before each piece, a bit for each word that is written on every way that leads there. */
    private final int[] known;

    private Reuse(List<Piece> pieces) {
        this.pieces = pieces;
        this.known = new int[pieces.size() + 1];
    }

    /** Keeps R0 in one of the words of the stack that are for answers. */
    static void remember(Assembler code, int word) {
        code.store(MemorySize.U64, Frame.STACK, word, Register.R0);
    }

    /**
     * Goes to {@code found} with what was remembered in R0 unless that is 0, where it is known to
     * be there; elsewhere nothing comes of it.
     */
    static void recall(Assembler code, int word, Label found) {
        code.load(MemorySize.U64, Register.R0, Frame.STACK, word);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
    }

    /**
     * The same code with fewer calls.
     *
     * @param steps about how many instructions a verifier walks
     */
    static List<Piece> of(List<Piece> pieces, long steps) {
        Reuse reuse = new Reuse(pieces);
        reuse.flow(steps > MOST_STEPS ? HELPERS : ALL);
        return reuse.rewritten();
    }

    /** Begins with all known everywhere, and takes back what is not until nothing changes. */
    private void flow(int all) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(i);
            }
        }
        Arrays.fill(known, all);
        known[0] = 0;
        boolean back = true;
        while (back) {
            back = false;
            for (int i = 0; i < pieces.size(); i++) {
                int answer = called(pieces.get(i)) | stored(pieces.get(i));
                int after = known[i] | (answer & all);
                switch (pieces.get(i)) {
                    case Piece.Goto jump -> back |= leads(i, jump.target(), after);
                    case Piece.If branch -> {
                        known[i + 1] &= after;
                        back |= !isIdle(i) && leads(i, branch.target(), after);
                    }
                    case Piece.Plain(Instruction.Exit()) -> {}
                    case Piece.Plain _, Piece.Symbol _, Piece.Bound _, Piece.Origin _ ->
                            known[i + 1] &= after;
                }
            }
        }
    }

    /** True where that takes something back that was relied on before. */
    private boolean leads(int from, Label to, int after) {
        int before = known[to.place()];
        known[to.place()] &= after;
        return to.place() <= from && known[to.place()] != before;
    }

    /** Whether a branch belongs to a {@link #recall} that nothing comes of. */
    private boolean isIdle(int branch) {
        return branch > 0 && (loaded(pieces.get(branch - 1)) & ~known[branch]) != 0;
    }

    private List<Piece> rewritten() {
        int wanted = 0;
        for (int i = 0; i < pieces.size(); i++) {
            wanted |= known[i] & (called(pieces.get(i)) | loaded(pieces.get(i)));
        }
        List<Piece> rewritten = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int called = called(piece);
            if ((called & known[i]) != 0) {
                rewritten.add(load(called));
            } else if ((called & wanted) != 0) {
                rewritten.add(piece);
                rewritten.add(store(called));
            } else if ((loaded(piece) & ~known[i]) != 0) {
                i++;
            } else if ((stored(piece) & ~wanted) == 0) {
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
                    return 1 << i;
                }
            }
        }
        return 0;
    }

    /** The bit of the word that a piece writes. */
    private static int stored(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Store store) && store.base() == Frame.STACK
                ? bit(store.offset())
                : 0;
    }

    /** The bit of the word that a piece reads. */
    private static int loaded(Piece piece) {
        return piece instanceof Piece.Plain(Instruction.Load load) && load.base() == Frame.STACK
                ? bit(load.offset())
                : 0;
    }

    private static int bit(int word) {
        return word <= Frame.ANSWERS && word >= Frame.LAST_ANSWER
                ? 1 << ((Frame.ANSWERS - word) / 8)
                : 0;
    }

    private static int word(int bit) {
        return Frame.ANSWERS - 8 * Integer.numberOfTrailingZeros(bit);
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
