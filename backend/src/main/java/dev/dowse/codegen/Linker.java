package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.SymbolUse;
import dev.dowse.codegen.Assembler.Piece;
import dev.dowse.source.Position;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives jumps their distances. Code that nothing reaches is left out, because the kernel refuses
 * programs with any.
 */
final class Linker {
    /** How many characters of a line the kernel is given to quote with each instruction. */
    private static final int QUOTED = 160;

    private Linker() {}

    /** Code with its source lines. */
    record Linked(List<Instruction> code, List<SourceLine> lines, List<SymbolUse> symbols) {}

    static Linked link(Assembler.Section section, SourceText source) {
        List<Piece> reused = Reuse.of(reachable(section.pieces()), section.steps());
        List<Piece> pieces = withRoutines(withoutIdleJumps(reachable(reused)));
        return emit(Islands.between(pieces), source);
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

    /** With each function that is named, once. */
    private static List<Piece> withRoutines(List<Piece> pieces) {
        Set<Assembler.Routine> named = new LinkedHashSet<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Function function) {
                named.add(function.routine());
            }
        }
        List<Piece> all = new ArrayList<>(pieces);
        for (Assembler.Routine routine : named) {
            all.add(new Piece.Bound(routine.label()));
            all.addAll(routine.pieces());
        }
        return all;
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

    private static Linked emit(List<Piece> pieces, SourceText source) {
        List<Instruction> code = new ArrayList<>();
        List<SourceLine> lines = new ArrayList<>();
        List<SymbolUse> symbols = new ArrayList<>();
        int slot = 0;
        for (Piece piece : pieces) {
            slot += Islands.size(piece);
            switch (piece) {
                case Piece.Plain plain -> code.add(plain.instruction());
                case Piece.Symbol symbol -> {
                    symbols.add(new SymbolUse(code.size(), symbol.module(), symbol.name()));
                    code.add(new Instruction.LoadImmediate(symbol.destination(), 0));
                }
                case Piece.Function(Register destination, Assembler.Routine routine) -> {
                    int first = slot - Islands.size(piece);
                    int offset = routine.label().place() - first - 1;
                    code.add(new Instruction.LoadFunction(destination, offset));
                }
                case Piece.Bound _ -> {}
                case Piece.Origin origin -> line(source, slot, origin.span(), lines);
                case Piece.Goto jump ->
                        code.add(new Instruction.Jump(jump.target().place() - slot));
                case Piece.If branch ->
                        code.add(conditional(branch, branch.target().place() - slot));
            }
        }
        if (!lines.isEmpty() && lines.getLast().slot() >= slot) {
            lines.removeLast();
        }
        return new Linked(code, lines, symbols);
    }

    private static Instruction conditional(Piece.If branch, int distance) {
        return new Instruction.Branch(
                branch.width(), branch.operator(), branch.left(), branch.right(), distance);
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
