package dev.dowse.codegen;

import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.MemoryPlan;
import dev.dowse.layout.RecordHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Registers, stack words and scratch memory of one program.
 *
 * <p>R6 holds the context, R7 the scratch memory once {@link #scratch} was asked for. A value that
 * must survive other code is kept in R8, in R9, or in a word of the stack; R0 to R5 belong to
 * whoever is at work. The stack holds single words only, so that nothing uninitialised is ever
 * passed to a helper; everything larger lies in scratch memory, in nested reservations.
 */
final class Frame {
    static final Register CONTEXT = Register.R6;
    static final Register SCRATCH = Register.R7;
    static final Register STACK = Register.R10;

    /** A key of an array map, or of a hash map with 8-byte keys. */
    static final int KEY = -8;

    /** A value to insert. */
    static final int VALUE = -16;

    /** Address of the row of the dispatch table for the probe that fired. */
    static final int ROW = -24;

    static final int FAULT_KIND = -32;
    static final int FAULT_VALUE = -40;

    /** What a read of kernel memory writes to. */
    static final int READ = -48;

    /** Where what {@code alloca} gives next begins. */
    static final int TOP = -56;

    /** Which maps the array that is being looked into has in use; see {@link Elements}. */
    static final int SPACE = -64;

    /**
     * The firing's timestamp, 0 until it is read; the first of the words that {@link Reuse} looks
     * at.
     */
    static final int TIMESTAMP = -72;

    /** The first of the words for answers of helpers. */
    static final int ANSWERS = -80;

    private static final int FIRST_ELEMENT = ANSWERS - 32;
    private static final int ELEMENTS = 2;
    static final int LAST_ANSWER = FIRST_ELEMENT - 8 * (ELEMENTS - 1);
    private static final int LAST_FIXED = LAST_ANSWER;
    private static final int STACK_END = -512;
    private static final int FAULT_RECORD = 0;

    /** Where something waits. */
    sealed interface Saved {
        record Held(Register register) implements Saved {}

        record Spilled(int offset) implements Saved {}

        record Stored(int offset) implements Saved {}
    }

    private final Assembler code;
    private final int records;
    private final int locals;
    private final int window;
    private final int windowSize;
    private final int tokens;
    private final List<Register> free = new ArrayList<>(List.of(Register.R9, Register.R8));
    private final List<Integer> words = new ArrayList<>();
    private final int firstTemporary;
    private int lowestWord = LAST_FIXED;
    private int temporary;
    private int most;
    private final List<Integer> elements = new ArrayList<>();
    private boolean wanted;

    Frame(Assembler code, MemoryPlan plan, int windowSize, int tokensSize) {
        this.code = code;
        this.records = MemoryPlan.roundUp(RecordHeader.FAULT_SIZE);
        this.locals = records + plan.largestRecord();
        this.window = locals + plan.localsSize();
        this.windowSize = windowSize;
        this.tokens = window + 2 * windowSize;
        this.firstTemporary = tokens + tokensSize;
        this.temporary = firstTemporary;
        this.most = firstTemporary;
    }

    /** Offset of the record of a fault in scratch memory. */
    static int faultRecord() {
        return FAULT_RECORD;
    }

    /** Offset of the clause's record in scratch memory. */
    int record() {
        return records;
    }

    /** Offset of the {@code this->} variables in scratch memory. */
    int locals() {
        return locals;
    }

    /** Offset in scratch memory of what {@code alloca} gives; see {@link Window}. */
    int window() {
        return window;
    }

    /** Bytes that pointers into the window can reach; as many again are behind it. */
    int windowSize() {
        return windowSize;
    }

    /** Offset in scratch memory of what {@code strtok} goes on with; see {@link Tokens}. */
    int tokens() {
        return tokens;
    }

    /** The register with the address of scratch memory. */
    Register scratch() {
        wanted = true;
        return SCRATCH;
    }

    boolean isScratchWanted() {
        return wanted;
    }

    void forgetWanted() {
        wanted = false;
    }

    /** Bytes of scratch memory that the program needs. */
    int scratchSize() {
        return most;
    }

    /** Everything reserved so far stays; {@link #release} frees what is reserved from now on. */
    int mark() {
        return temporary;
    }

    void release(int mark) {
        temporary = mark;
    }

    /** Reserves scratch memory at a multiple of 8. */
    int reserve(int size) {
        int at = temporary;
        temporary += MemoryPlan.roundUp(size);
        most = Math.max(most, temporary);
        wanted = true;
        return at;
    }

    /** The word for the address of a thread-local variable; a few have one. */
    OptionalInt element(int variable) {
        if (!elements.contains(variable)) {
            elements.add(variable);
        }
        int index = elements.indexOf(variable);
        return index < ELEMENTS ? OptionalInt.of(FIRST_ELEMENT - 8 * index) : OptionalInt.empty();
    }

    /** Keeps the value of a register while other code runs. */
    Saved save(Register register) {
        if (!free.isEmpty()) {
            Register home = free.removeLast();
            code.move(home, register);
            return new Saved.Held(home);
        }
        if (!words.isEmpty() || lowestWord - 8 >= STACK_END) {
            int offset = words.isEmpty() ? lowestWord -= 8 : words.removeLast();
            code.store(MemorySize.U64, STACK, offset, register);
            return new Saved.Spilled(offset);
        }
        int offset = reserve(8);
        code.store(MemorySize.U64, scratch(), offset, register);
        return new Saved.Stored(offset);
    }

    /** The register that holds a kept value: its own, or {@code spare} loaded with it. */
    Register use(Saved saved, Register spare) {
        return switch (saved) {
            case Saved.Held held -> held.register();
            case Saved.Spilled spilled -> {
                code.load(MemorySize.U64, spare, STACK, spilled.offset());
                yield spare;
            }
            case Saved.Stored stored -> {
                code.load(MemorySize.U64, spare, scratch(), stored.offset());
                yield spare;
            }
        };
    }

    /** Loads a kept value into a register of choice. */
    void load(Saved saved, Register destination) {
        code.move(destination, use(saved, destination));
    }

    /** Keeps another value in the same place. */
    void put(Saved saved, Register register) {
        switch (saved) {
            case Saved.Held held -> code.move(held.register(), register);
            case Saved.Spilled spilled ->
                    code.store(MemorySize.U64, STACK, spilled.offset(), register);
            case Saved.Stored stored ->
                    code.store(MemorySize.U64, scratch(), stored.offset(), register);
        }
    }

    void release(Saved saved) {
        switch (saved) {
            case Saved.Held held -> free.add(held.register());
            case Saved.Spilled spilled -> words.add(spilled.offset());
            case Saved.Stored ignored -> {}
        }
    }

    /** Nothing is kept any more: between clauses, and when a lowering is taken back. */
    void reset() {
        free.clear();
        free.addAll(List.of(Register.R9, Register.R8));
        words.clear();
        lowestWord = LAST_FIXED;
        temporary = firstTemporary;
        wanted = false;
    }
}
