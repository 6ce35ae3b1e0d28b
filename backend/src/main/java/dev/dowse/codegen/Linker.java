package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.SymbolUse;
import dev.dowse.codegen.Assembler.Piece;
import dev.dowse.source.Position;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gives jumps their distances. Code that nothing reaches is left out, because the kernel refuses
 * programs with any; a conditional jump too far for its 16 bits becomes the opposite one around a
 * plain jump.
 */
final class Linker {
    /** Half of what 16 bits can hold, because the kernel puts code in between when it loads. */
    private static final int REACH = Short.MAX_VALUE / 2;

    /** How many characters of a line the kernel is given to quote with each instruction. */
    private static final int QUOTED = 160;

    private final List<Piece> pieces;
    private final boolean[] far;

    /** Slots that each piece takes. */
    private final int[] sizes;

    private Linker(List<Piece> pieces) {
        this.pieces = pieces;
        this.far = new boolean[pieces.size()];
        this.sizes = pieces.stream().mapToInt(Linker::size).toArray();
    }

    /** Code with its source lines. */
    record Linked(List<Instruction> code, List<SourceLine> lines, List<SymbolUse> symbols) {}

    static Linked link(Assembler assembler, SourceText source) {
        Linker linker = new Linker(withoutIdleJumps(reachable(assembler.pieces())));
        while (linker.place()) {
            // Each round may lengthen code, which may put further jumps out of reach.
        }
        return linker.emit(source);
    }

    private static List<Piece> reachable(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(i);
            }
        }
        boolean[] seen = new boolean[pieces.size()];
        Deque<Integer> open = new ArrayDeque<>(List.of(0));
        while (!open.isEmpty()) {
            int at = open.pop();
            while (at < pieces.size() && !seen[at]) {
                seen[at] = true;
                Piece piece = pieces.get(at);
                if (piece instanceof Piece.Goto jump) {
                    at = jump.target().place();
                } else if (piece instanceof Piece.If branch) {
                    open.push(branch.target().place());
                    at++;
                } else if (piece instanceof Piece.Plain(Instruction.Exit ignored)) {
                    break;
                } else {
                    at++;
                }
            }
        }
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < seen.length; i++) {
            if (seen[i] || pieces.get(i) instanceof Piece.Origin) {
                kept.add(pieces.get(i));
            }
        }
        return kept;
    }

    /** Without jumps to the very next instruction. */
    private static List<Piece> withoutIdleJumps(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            if (!(pieces.get(i) instanceof Piece.Goto jump && isNext(pieces, i, jump.target()))) {
                kept.add(pieces.get(i));
            }
        }
        return kept;
    }

    private static boolean isNext(List<Piece> pieces, int from, Label label) {
        for (int i = from + 1; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece instanceof Piece.Bound bound && bound.label() == label) {
                return true;
            }
            if (!(piece instanceof Piece.Bound || piece instanceof Piece.Origin)) {
                return false;
            }
        }
        return false;
    }

    /** Computes the slot of every label; true where a branch had to be lengthened. */
    private boolean place() {
        int slot = 0;
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i) instanceof Piece.Bound bound) {
                bound.label().lieAt(slot);
            }
            slot += sizes[i];
        }
        boolean changed = false;
        slot = 0;
        for (int i = 0; i < pieces.size(); i++) {
            slot += sizes[i];
            if (pieces.get(i) instanceof Piece.If branch && !far[i]) {
                int distance = branch.target().place() - slot;
                if (Math.abs(distance) > REACH) {
                    far[i] = true;
                    sizes[i] = 2;
                    changed = true;
                }
            }
        }
        return changed;
    }

    /** Slots that a piece takes, every branch taken for a near one. */
    private static int size(Piece piece) {
        return switch (piece) {
            case Piece.Plain plain -> plain.instruction().slots();
            case Piece.Symbol ignored -> 2;
            case Piece.Bound ignored -> 0;
            case Piece.Origin ignored -> 0;
            case Piece.Goto ignored -> 1;
            case Piece.If ignored -> 1;
        };
    }

    private Linked emit(SourceText source) {
        List<Instruction> code = new ArrayList<>();
        List<SourceLine> lines = new ArrayList<>();
        List<SymbolUse> symbols = new ArrayList<>();
        int slot = 0;
        for (int i = 0; i < pieces.size(); i++) {
            slot += sizes[i];
            switch (pieces.get(i)) {
                case Piece.Plain plain -> code.add(plain.instruction());
                case Piece.Symbol symbol -> {
                    symbols.add(new SymbolUse(code.size(), symbol.module(), symbol.name()));
                    code.add(new Instruction.LoadImmediate(symbol.destination(), 0));
                }
                case Piece.Bound ignored -> {}
                case Piece.Origin origin -> line(source, slot, origin.span(), lines);
                case Piece.Goto jump ->
                        code.add(new Instruction.Jump(jump.target().place() - slot));
                case Piece.If branch -> branch(branch, far[i], slot, code);
            }
        }
        if (!lines.isEmpty() && lines.getLast().slot() >= slot) {
            lines.removeLast();
        }
        return new Linked(code, lines, symbols);
    }

    private void branch(Piece.If branch, boolean isFar, int end, List<Instruction> code) {
        int distance = branch.target().place() - end;
        if (!isFar) {
            code.add(conditional(branch, branch.operator(), distance));
        } else if (branch.operator() == JumpOperator.SET) {
            throw new IllegalStateException("a bit test has no opposite and cannot reach far");
        } else {
            code.add(conditional(branch, opposite(branch.operator()), 1));
            code.add(new Instruction.Jump(distance));
        }
    }

    private static Instruction conditional(Piece.If branch, JumpOperator operator, int offset) {
        return new Instruction.Branch(
                branch.width(), operator, branch.left(), branch.right(), offset);
    }

    static JumpOperator opposite(JumpOperator operator) {
        return switch (operator) {
            case EQ -> JumpOperator.NE;
            case NE -> JumpOperator.EQ;
            case GT -> JumpOperator.LE;
            case LE -> JumpOperator.GT;
            case GE -> JumpOperator.LT;
            case LT -> JumpOperator.GE;
            case SGT -> JumpOperator.SLE;
            case SLE -> JumpOperator.SGT;
            case SGE -> JumpOperator.SLT;
            case SLT -> JumpOperator.SGE;
            case SET -> throw new IllegalArgumentException("a bit test has no opposite");
        };
    }

    private static void line(SourceText source, int slot, Span span, List<SourceLine> lines) {
        if (!lines.isEmpty() && lines.getLast().slot() == slot) {
            lines.removeLast();
        }
        Position position = source.position(span.start());
        lines.add(
                new SourceLine(
                        slot,
                        span,
                        position.name(),
                        position.line(),
                        position.column(),
                        source.writtenLine(span.start(), QUOTED)));
    }
}
