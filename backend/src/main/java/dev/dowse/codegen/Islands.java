package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.codegen.Assembler.Piece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Jumps to targets too far for their 16 bits go by islands: plain jumps in between, which the code
 * around them leaps over. The one instruction that reaches farther, {@code gotol}, needs Linux 6.6,
 * and branches have no such form at all.
 */
final class Islands {
    /** Half of what 16 bits can hold, because the kernel puts code in between when it loads. */
    static final int REACH = Short.MAX_VALUE / 2;

    /** How far an island lies from the jump it serves: islands move others apart. */
    private static final int STRIDE = REACH - 1024;

    private final List<Piece> pieces;

    /** The slot of each piece, and behind them the end. */
    private int[] slots = new int[0];

    private Islands(List<Piece> pieces) {
        this.pieces = new ArrayList<>(pieces);
    }

    /** The pieces with islands where one is needed; every label lies at its slot. */
    static List<Piece> between(List<Piece> pieces) {
        Islands islands = new Islands(pieces);
        islands.place();
        for (int far = islands.firstFar(); far >= 0; far = islands.firstFar()) {
            islands.bridge(far);
            islands.place();
        }
        return islands.pieces;
    }

    private void place() {
        slots = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(slots[i]);
            }
            slots[i + 1] = slots[i] + size(pieces.get(i));
        }
    }

    /** Slots that a piece takes. */
    static int size(Piece piece) {
        return switch (piece) {
            case Piece.Plain plain -> plain.instruction().slots();
            case Piece.Symbol _, Piece.Function _ -> 2;
            case Piece.Bound _, Piece.Origin _ -> 0;
            case Piece.Goto _, Piece.If _ -> 1;
        };
    }

    /** The number of the first jump that does not reach its target, or -1. */
    private int firstFar() {
        for (int i = 0; i < pieces.size(); i++) {
            if (Math.abs(distance(i)) > REACH) {
                return i;
            }
        }
        return -1;
    }

    /** Slots from behind a piece to where it jumps to; 0 for what does not jump. */
    private int distance(int piece) {
        return switch (pieces.get(piece)) {
            case Piece.Goto(Label target) -> target.place() - slots[piece + 1];
            case Piece.If branch -> branch.target().place() - slots[piece + 1];
            case Piece.Plain _, Piece.Symbol _, Piece.Function _, Piece.Bound _, Piece.Origin _ ->
                    0;
        };
    }

    /** Makes an island on the way of one jump, which all that jump as far from near it use. */
    private void bridge(int far) {
        int way = Integer.signum(distance(far));
        int place = at(slots[far] + way * STRIDE);
        Label target = target(pieces.get(far));
        Label island = new Label("island to " + target);
        for (int i = 0; i < pieces.size(); i++) {
            boolean before = way * (slots[place] - slots[i]) > 0;
            boolean near = Math.abs(slots[place] - slots[i]) <= STRIDE + 2;
            if (before && near && way * distance(i) > REACH && target(pieces.get(i)) == target) {
                pieces.set(i, to(pieces.get(i), island));
            }
        }
        Piece bound = new Piece.Bound(island);
        Piece jump = new Piece.Goto(target);
        if (isReachedFromAbove(place)) {
            Label around = new Label("around an island");
            Piece leap = new Piece.Goto(around);
            pieces.addAll(place, List.of(leap, bound, jump, new Piece.Bound(around)));
        } else {
            pieces.addAll(place, List.of(bound, jump));
        }
    }

    /** The first piece at a slot or behind it. */
    private int at(int slot) {
        int found = Arrays.binarySearch(slots, slot);
        int piece = found >= 0 ? found : -found - 1;
        while (piece > 0 && slots[piece - 1] == slots[piece]) {
            piece--;
        }
        return piece;
    }

    private static Label target(Piece jump) {
        return switch (jump) {
            case Piece.Goto(Label target) -> target;
            case Piece.If branch -> branch.target();
            case Piece.Plain _, Piece.Symbol _, Piece.Function _, Piece.Bound _, Piece.Origin _ ->
                    throw new IllegalArgumentException("no jump: " + jump);
        };
    }

    private static Piece to(Piece jump, Label target) {
        return switch (jump) {
            case Piece.Goto _ -> new Piece.Goto(target);
            case Piece.If(var width, var operator, var left, var right, _) ->
                    new Piece.If(width, operator, left, right, target);
            case Piece.Plain _, Piece.Symbol _, Piece.Function _, Piece.Bound _, Piece.Origin _ ->
                    throw new IllegalArgumentException("no jump: " + jump);
        };
    }

    private boolean isReachedFromAbove(int place) {
        for (int i = place - 1; i >= 0; i--) {
            switch (pieces.get(i)) {
                case Piece.Origin _ -> {}
                case Piece.Goto _ -> {
                    return false;
                }
                case Piece.Plain(Instruction instruction) -> {
                    return !(instruction instanceof Instruction.Exit);
                }
                case Piece.Symbol _, Piece.Function _, Piece.Bound _, Piece.If _ -> {
                    return true;
                }
            }
        }
        return true;
    }
}
