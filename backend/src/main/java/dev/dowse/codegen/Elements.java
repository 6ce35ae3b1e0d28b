package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.layout.Storage;
import java.util.OptionalInt;

/**
 * Finds and makes the elements of an array, which lie in two hash maps: {@link ControlBlock#SPACE}
 * says which one is in use, and whether elements may still be in the other.
 *
 * <p>An element is never deleted nor replaced by a program, only stored into, so that an address
 * that a lookup found belongs to its key for as long as the program runs. What the session takes
 * back is all that a map holds, when no program can be using it.
 *
 * <p>Each operation begins with {@link #find} or {@link #current}, and what follows it keeps to the
 * space that was in use then. There is a call for each map rather than one for a map that was
 * chosen, because the kernel writes the lookup out in place only where it knows the map.
 */
final class Elements {
    private static final int NO_EXIST = 1;

    private final Lowering lowering;
    private final Assembler code;
    private final Keys keys;

    Elements(Lowering lowering, Keys keys) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.keys = keys;
    }

    /**
     * Where an element is to be found.
     *
     * @param map the first of the array's two maps
     * @param kept the word of the stack that keeps the address of a thread-local variable
     */
    record Target(Keys.Address key, int map, Storage.Keyed storage, OptionalInt kept) {}

    /**
     * A variable of the current thread. What was found once stays valid for the whole program,
     * since nobody else writes there; so the key is only built where the address is not known.
     */
    Target ofThread(int map, Storage.Keyed storage, int variable) {
        return new Target(Keys.WORD, map, storage, lowering.frame().element(variable));
    }

    /** Leaves the address of the element to read in R0; goes to {@code absent} with 0 in it. */
    void find(Target target, Label absent) {
        Label found = new Label("found");
        current(target);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
        previous(target, absent);
        code.bind(found);
    }

    /** Leaves the address of the element to write in R0, or 0 where it must be made first. */
    void current(Target target) {
        Label known = new Label("known");
        target.kept().ifPresent(word -> Reuse.recall(code, word, known));
        if (target.storage().isThreadScalar()) {
            keys.buildThread();
        }
        code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.SPACE);
        code.load(MemorySize.U32, Register.R1, Register.R1, 0);
        code.store(MemorySize.U64, Frame.STACK, Frame.SPACE, Register.R1);
        inSpace(target, 0, Helper.MAP_LOOKUP_ELEM);
        target.kept().ifPresent(word -> Reuse.remember(code, word));
        code.bind(known);
    }

    /**
     * Leaves the address of an element in R0 that {@link #current} did not find and that is in the
     * other map yet; else goes to {@code absent} with the 0 in R0 that was there.
     */
    void previous(Target target, Label absent) {
        unlessMoving(absent);
        inSpace(target, 1, Helper.MAP_LOOKUP_ELEM);
        code.branch(JumpOperator.EQ, Register.R0, 0, absent);
    }

    /**
     * Goes to {@code target} unless elements may be in the other map: then one that {@link
     * #current} did not find need not be made to hold zero.
     */
    void unlessMoving(Label target) {
        Label moving = new Label("moving");
        space();
        code.branch(JumpOperator.SET, Register.R1, ControlBlock.MOVING, moving);
        code.jump(target);
        code.bind(moving);
    }

    /**
     * Inserts the value at an address and goes to {@code done}; falls through with the address of
     * the element in R0 where somebody else has inserted it meanwhile.
     */
    void insert(Target target, Keys.Address value, Label done) {
        Label found = new Label("found");
        code.move(Register.R3, value.base());
        code.alu(AluOperator.ADD, Register.R3, value.offset());
        put(target, done);
        again(target);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
        lowering.drops().count(DropKind.DYNAMIC);
        code.jump(done);
        code.bind(found);
    }

    /**
     * Leaves the address of an element in R0 that {@link #current} did not find, made of what it
     * was in the other map or of zeros; goes to {@code lost} with 0 in R0 where there is no room.
     */
    void create(Target target, Label lost) {
        Label fresh = new Label("fresh");
        Label known = new Label("known");
        Label made = new Label("made");
        Label room = new Label("room");
        previous(target, fresh);
        code.move(Register.R3, Register.R0);
        code.jump(known);
        code.bind(fresh);
        code.mapValue(
                Register.R3, lowering.maps().constantsMap(), lowering.maps().constants().zeros());
        code.bind(known);
        put(target, made);
        code.bind(made);
        again(target);
        code.branch(JumpOperator.NE, Register.R0, 0, room);
        lowering.drops().count(DropKind.DYNAMIC);
        code.constant(Register.R0, 0);
        code.jump(lost);
        code.bind(room);
    }

    /** Inserts the value that R3 leads to; goes to {@code done} where that worked. */
    private void put(Target target, Label done) {
        Label refused = new Label("refused");
        code.constant(Register.R4, NO_EXIST);
        space();
        inSpace(target, 0, Helper.MAP_UPDATE_ELEM);
        code.branch(JumpOperator.NE, Register.R0, 0, refused);
        code.mapValue(Register.R1, MapTable.CONTROL, ControlBlock.FILLED);
        code.constant(Register.R2, ControlBlock.filledBy(target.storage().entries()));
        code.atomicAdd(MemorySize.U64, Register.R1, 0, Register.R2);
        code.jump(done);
        code.bind(refused);
    }

    private void again(Target target) {
        space();
        inSpace(target, 0, Helper.MAP_LOOKUP_ELEM);
    }

    /** R1 = what {@link #current} found in the control block. */
    private void space() {
        code.load(MemorySize.U64, Register.R1, Frame.STACK, Frame.SPACE);
    }

    /** Calls with the map that R1 says is in use, or with the other one. */
    private void inSpace(Target target, int other, Helper helper) {
        Label second = new Label("second map");
        Label end = new Label("called");
        keys.point(target.key());
        code.branch(JumpOperator.SET, Register.R1, ControlBlock.SECOND, second);
        code.map(Register.R1, target.map() + other);
        code.call(helper);
        code.jump(end);
        code.bind(second);
        code.map(Register.R1, target.map() + 1 - other);
        code.call(helper);
        code.bind(end);
    }
}
