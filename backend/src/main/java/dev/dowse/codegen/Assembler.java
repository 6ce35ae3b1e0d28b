package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.AtomicOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Collects the instructions of programs, one at a time, with symbolic jumps. Code can be taken back
 * to a mark, so that a lowering may be tried once to learn what it needs and then written with that
 * in front.
 */
final class Assembler {
    /** One element of the program before its jumps have distances. */
    sealed interface Piece {
        record Plain(Instruction instruction) implements Piece {}

        record Bound(Label label) implements Piece {}

        record Goto(Label target) implements Piece {}

        record If(Width width, JumpOperator operator, Register left, Operand right, Label target)
                implements Piece {}

        /** The address of a symbol of the kernel, known when the program is loaded. */
        record Symbol(Register destination, String module, String name) implements Piece {}

        /** A function that a helper is to call; its code stands behind that of the program. */
        record Function(Register destination, Routine routine) implements Piece {}

        /** What follows is made for this piece of D. */
        record Origin(Span span) implements Piece {}
    }

    /** A function of a program, with its exits. */
    record Routine(Label label, List<Piece> pieces) {
        Routine {
            pieces = List.copyOf(pieces);
        }
    }

    private Section section = new Section();

    /** The code of one program, and what it asks of a verifier. */
    static final class Section {
        private final List<Piece> pieces = new ArrayList<>();
        private BitSet maps = new BitSet();
        private long steps;

        /** The pieces so far, for the {@link Linker}. */
        List<Piece> pieces() {
            return pieces;
        }

        int length() {
            return pieces.size();
        }

        /** About how many instructions lie on the ways through it, loops counted every time. */
        long steps() {
            return steps;
        }

        /** How many maps it names. */
        int maps() {
            return maps.cardinality();
        }
    }

    /** Where code can be taken back to. */
    record Mark(int pieces, long steps, BitSet maps) {}

    /** The head of a loop. */
    record Loop(Label head, long steps) {}

    /** The program that code is added to. */
    Section section() {
        return section;
    }

    /** From here on code is for another program. */
    void turnTo(Section other) {
        section = other;
    }

    Mark mark() {
        return new Mark(section.length(), section.steps, (BitSet) section.maps.clone());
    }

    /** Forgets everything since {@code mark}. */
    void rewind(Mark mark) {
        section.pieces.subList(mark.pieces(), section.length()).clear();
        section.steps = mark.steps();
        section.maps = mark.maps();
    }

    /** Begins a loop here. */
    Loop loop(String name) {
        Loop loop = new Loop(new Label(name), section.steps);
        bind(loop.head());
        return loop;
    }

    /** Goes back to the head of a loop that runs at most so many {@code times}. */
    void again(JumpOperator operator, Register left, int right, Loop loop, int times) {
        branch(operator, left, right, loop.head());
        section.steps += (section.steps - loop.steps()) * (times - 1);
    }

    private void add(Piece piece) {
        section.pieces.add(piece);
    }

    void origin(Span span) {
        add(new Piece.Origin(span));
    }

    void bind(Label label) {
        add(new Piece.Bound(label));
    }

    void jump(Label target) {
        add(new Piece.Goto(target));
    }

    void branch(JumpOperator operator, Register left, Operand right, Label target) {
        section.steps++;
        add(new Piece.If(Width.W64, operator, left, right, target));
    }

    void branch(JumpOperator operator, Register left, int right, Label target) {
        branch(operator, left, Operand.of(right), target);
    }

    void branch(JumpOperator operator, Register left, Register right, Label target) {
        branch(operator, left, Operand.of(right), target);
    }

    void move(Register destination, Register source) {
        if (destination != source) {
            alu(AluOperator.MOV, destination, Operand.of(source));
        }
    }

    /** Loads a constant in the shortest way. */
    void constant(Register destination, long value) {
        if (fits(value)) {
            alu(AluOperator.MOV, destination, Operand.of((int) value));
        } else {
            plain(new Instruction.LoadImmediate(destination, value));
        }
    }

    /** True where a value can be the sign-extended 32-bit constant of an instruction. */
    static boolean fits(long value) {
        return value == (int) value;
    }

    void alu(AluOperator operator, Register destination, Operand source) {
        plain(new Instruction.Alu(Width.W64, operator, destination, source));
    }

    void alu(AluOperator operator, Register destination, Register source) {
        alu(operator, destination, Operand.of(source));
    }

    void alu(AluOperator operator, Register destination, int source) {
        alu(operator, destination, Operand.of(source));
    }

    /** Clears the upper half of a register. */
    void zeroExtend32(Register register) {
        Operand self = Operand.of(register);
        plain(new Instruction.Alu(Width.W32, AluOperator.MOV, register, self));
    }

    void load(MemorySize size, Register destination, Register base, int offset) {
        plain(new Instruction.Load(size, false, destination, base, offset));
    }

    void store(MemorySize size, Register base, int offset, Register source) {
        plain(new Instruction.Store(size, base, offset, source));
    }

    void storeConstant(MemorySize size, Register base, int offset, int value) {
        plain(new Instruction.StoreImmediate(size, base, offset, value));
    }

    void atomicAdd(MemorySize size, Register base, int offset, Register source) {
        plain(new Instruction.Atomic(size, AtomicOperator.ADD, false, base, offset, source));
    }

    /** Stores {@code source} where R0 is found; R0 = what was found. */
    void compareExchange(MemorySize size, Register base, int offset, Register source) {
        plain(new Instruction.Atomic(size, AtomicOperator.CMPXCHG, true, base, offset, source));
    }

    void map(Register destination, int map) {
        section.maps.set(map);
        plain(new Instruction.LoadMap(destination, map));
    }

    void mapValue(Register destination, int map, int offset) {
        section.maps.set(map);
        plain(new Instruction.LoadMapValue(destination, map, offset));
    }

    void symbol(Register destination, String module, String name) {
        add(new Piece.Symbol(destination, module, name));
    }

    void function(Register destination, Routine routine) {
        add(new Piece.Function(destination, routine));
    }

    void call(Helper helper) {
        plain(new Instruction.CallHelper(helper.number()));
    }

    void plain(Instruction instruction) {
        section.steps++;
        add(new Piece.Plain(instruction));
    }
}
