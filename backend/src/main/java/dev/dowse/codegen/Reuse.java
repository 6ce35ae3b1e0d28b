package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.codegen.Assembler.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Asks the kernel once for what stays the same while a program runs: the process, the CPU, the
 * task. A call whose answer was had before, on every way that leads to it, becomes a load of that
 * answer from the stack.
 */
final class Reuse {
    private static final List<Helper> CONSTANT =
            List.of(
                    Helper.GET_CURRENT_PID_TGID,
                    Helper.GET_SMP_PROCESSOR_ID,
                    Helper.GET_CURRENT_TASK,
                    Helper.GET_CURRENT_UID_GID);

    private static final int ALL = (1 << CONSTANT.size()) - 1;

    private final List<Piece> pieces;

    /** Before each piece, a bit for each answer that is on the stack. */
    private final int[] known;

    private Reuse(List<Piece> pieces) {
        this.pieces = pieces;
        this.known = new int[pieces.size() + 1];
    }

    /** The same code with fewer calls. */
    static List<Piece> of(List<Piece> pieces) {
        Reuse reuse = new Reuse(pieces);
        reuse.flow();
        int wanted = reuse.wanted();
        return wanted == 0 ? pieces : reuse.rewritten(wanted);
    }

    /** Begins with everything known everywhere, and takes back what is not until nothing changes. */
    private void flow() {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(i);
            }
        }
        Arrays.fill(known, ALL);
        known[0] = 0;
        boolean back = true;
        while (back) {
            back = false;
            for (int i = 0; i < pieces.size(); i++) {
                int after = known[i] | answer(pieces.get(i));
                switch (pieces.get(i)) {
                    case Piece.Goto jump -> back |= leads(i, jump.target(), after);
                    case Piece.If branch -> {
                        known[i + 1] &= after;
                        back |= leads(i, branch.target(), after);
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

    private int wanted() {
        int wanted = 0;
        for (int i = 0; i < pieces.size(); i++) {
            wanted |= known[i] & answer(pieces.get(i));
        }
        return wanted;
    }

    private List<Piece> rewritten(int wanted) {
        List<Piece> rewritten = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            int answer = answer(pieces.get(i)) & wanted;
            int at = Frame.ANSWERS - 8 * Integer.numberOfTrailingZeros(answer);
            if ((known[i] & answer) != 0) {
                rewritten.add(
                        new Piece.Plain(
                                new Instruction.Load(
                                        MemorySize.U64, false, Register.R0, Frame.STACK, at)));
                continue;
            }
            rewritten.add(pieces.get(i));
            if (answer != 0) {
                rewritten.add(
                        new Piece.Plain(
                                new Instruction.Store(
                                        MemorySize.U64, Frame.STACK, at, Register.R0)));
            }
        }
        return rewritten;
    }

    /** The bit of what a piece asks for; 0 for all others. */
    private static int answer(Piece piece) {
        if (piece instanceof Piece.Plain(Instruction.CallHelper(int number))) {
            for (int i = 0; i < CONSTANT.size(); i++) {
                if (CONSTANT.get(i).number() == number) {
                    return 1 << i;
                }
            }
        }
        return 0;
    }
}
