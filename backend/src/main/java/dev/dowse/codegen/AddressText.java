package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.layout.FaultKind;
import dev.dowse.semantics.TypedExpression;

/**
 * Lowers what writes network addresses as text: {@code inet_ntoa}, {@code inet_ntoa6}, {@code
 * inet_ntop} and {@code link_ntop}.
 *
 * <p>The place of the next character is a number in scratch memory, of which a verifier forgets
 * what it knew: so code that writes shorter or longer text leads to one state, not to many.
 */
final class AddressText {
    private static final int AF_INET = 2;
    private static final int AF_INET6 = 10;
    private static final int ARPHRD_ETHER = 1;
    private static final int ARPHRD_INFINIBAND = 32;
    private static final int ETHERNET_BYTES = 6;
    private static final int INFINIBAND_BYTES = 20;

    private static final int ADDRESS_BYTES = 4;
    private static final int WORDS = 8;
    private static final int LAST_WORDS = 12;

    /**
     * Room for the longest text, {@code ::ffff:255.255.255.255} or 20 bytes, and a power of two.
     */
    private static final int LONGEST = 64;

    /** The bits of the first five words. */
    private static final int FIRST_FIVE = 0xf8;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Slices slices;
    private final int bytes;
    private final int text;
    private final int end;

    AddressText(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.slices = new Slices(lowering);
        bytes = frame.reserve(24);
        text = frame.reserve(LONGEST);
        end = frame.reserve(8);
    }

    /** Four bytes with points between: {@code 127.0.0.1}. */
    void version4(TypedExpression pointer, Strings.Room room) {
        lowering.pointers().copyFrom(pointer, bytes, ADDRESS_BYTES);
        start();
        octets(0);
        finish(room);
    }

    /**
     * Eight words in hexadecimal, the first of the longest runs of zeros left out; an address of
     * version 4 in one of version 6 by its octets.
     *
     * @param strict whether such an address begins with {@code ::} or {@code ::ffff:}
     */
    void version6(TypedExpression pointer, boolean strict, Strings.Room room) {
        Label plain = new Label("version 6");
        Label mapped = new Label("mapped");
        Label compatible = new Label("compatible");
        Label octets = new Label("octets");
        Label done = new Label("written");
        lowering.pointers().copyFrom(pointer, bytes, 2 * WORDS);
        start();
        wordsThatAreNotZero();
        code.move(Register.R0, Register.R5);
        code.alu(AluOperator.AND, Register.R0, FIRST_FIVE);
        code.branch(JumpOperator.NE, Register.R0, 0, plain);
        word(5);
        code.branch(JumpOperator.EQ, Register.R0, 0xffff, mapped);
        code.branch(JumpOperator.NE, Register.R0, 0, plain);
        word(6);
        code.branch(JumpOperator.NE, Register.R0, 0, compatible);
        word(7);
        code.branch(JumpOperator.GT, Register.R0, 1, compatible);
        code.bind(plain);
        words();
        code.jump(done);
        code.bind(mapped);
        if (strict) {
            put("::ffff:");
        }
        code.jump(octets);
        code.bind(compatible);
        if (strict) {
            put("::");
        }
        code.bind(octets);
        octets(LAST_WORDS);
        code.bind(done);
        finish(room);
    }

    /** {@code inet_ntop(family, address)}. */
    void ofFamily(TypedExpression family, TypedExpression pointer, Strings.Room room) {
        choose(
                family,
                AF_INET6,
                () -> version6(pointer, true, room),
                AF_INET,
                () -> version4(pointer, room));
    }

    /** {@code link_ntop(type, address)}: bytes in hexadecimal with colons between. */
    void ofLink(TypedExpression type, TypedExpression pointer, Strings.Room room) {
        choose(
                type,
                ARPHRD_ETHER,
                () -> hardware(pointer, ETHERNET_BYTES, room),
                ARPHRD_INFINIBAND,
                () -> hardware(pointer, INFINIBAND_BYTES, room));
    }

    /** One of two ways by the value of {@code kind}; another value is a fault. */
    private void choose(TypedExpression kind, int first, Runnable one, int second, Runnable other) {
        Label otherwise = new Label("the other kind");
        Label known = new Label("known kind");
        Label chosen = new Label("written by kind");
        lowering.integers().value(kind);
        Frame.Saved value = frame.save(Register.R0);
        code.branch(JumpOperator.NE, Register.R0, first, otherwise);
        one.run();
        code.jump(chosen);
        code.bind(otherwise);
        frame.load(value, Register.R0);
        code.branch(JumpOperator.EQ, Register.R0, second, known);
        lowering.fault(FaultKind.ILLEGAL_OPERATION);
        code.bind(known);
        other.run();
        code.bind(chosen);
        frame.release(value);
    }

    private void hardware(TypedExpression pointer, int count, Strings.Room room) {
        lowering.pointers().copyFrom(pointer, bytes, count);
        start();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                put(":");
            }
            code.load(MemorySize.U8, Register.R0, frame.scratch(), bytes + i);
            digit(4);
            digit(0);
        }
        finish(room);
    }

    private void start() {
        code.storeConstant(MemorySize.U64, frame.scratch(), end, 0);
    }

    private void finish(Strings.Room room) {
        code.constant(Register.R2, 0);
        put();
        slices.clear(room);
        code.move(Register.R3, frame.scratch());
        code.alu(AluOperator.ADD, Register.R3, text);
        slices.take(LONGEST, room);
    }

    /** R5 = a bit for each word that is not zero, the first word's the highest of eight. */
    private void wordsThatAreNotZero() {
        code.constant(Register.R5, 0);
        for (int i = 0; i < WORDS; i++) {
            word(i);
            isNotZero(Register.R0);
            code.alu(AluOperator.LSH, Register.R0, WORDS - 1 - i);
            code.alu(AluOperator.OR, Register.R5, Operand.of(Register.R0));
        }
    }

    /** The register's value, a small one, becomes 1 unless it is 0. */
    private void isNotZero(Register register) {
        code.alu(AluOperator.NEG, register, 0);
        code.alu(AluOperator.RSH, register, 63);
    }

    /** R0 = a word of the address. */
    private void word(int index) {
        code.load(MemorySize.U16, Register.R0, frame.scratch(), bytes + 2 * index);
        code.plain(new Instruction.Swap(Instruction.Swap.Kind.TO_BIG, 16, Register.R0));
    }

    /** All words; R5 tells which are not zero. */
    private void words() {
        int table = lowering.maps().constants().offset(ZeroRuns.TABLE);
        code.mapValue(Register.R1, lowering.maps().constantsMap(), table);
        code.alu(AluOperator.AND, Register.R5, 0xff);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R5));
        code.load(MemorySize.U8, Register.R5, Register.R1, 0);
        for (int i = 0; i < WORDS; i++) {
            Label next = new Label("next word");
            Label written = new Label("word");
            inRun(i, written);
            atStart(i, next);
            put(":");
            code.jump(next);
            code.bind(written);
            if (i > 0) {
                put(":");
            }
            hexadecimal(i);
            code.bind(next);
        }
        Label inside = new Label("ends with a word");
        code.move(Register.R0, Register.R5);
        code.alu(AluOperator.AND, Register.R0, ZeroRuns.END);
        code.branch(JumpOperator.NE, Register.R0, WORDS, inside);
        put(":");
        code.bind(inside);
    }

    /** Jumps unless a word lies in the run of zeros that is left out. */
    private void inRun(int index, Label outside) {
        code.move(Register.R0, Register.R5);
        code.alu(AluOperator.AND, Register.R0, ZeroRuns.END);
        code.branch(JumpOperator.LE, Register.R0, index, outside);
        code.move(Register.R0, Register.R5);
        code.alu(AluOperator.RSH, Register.R0, ZeroRuns.START_SHIFT);
        code.branch(JumpOperator.GT, Register.R0, index, outside);
    }

    /** Jumps unless a word, whose run begins by R0, is the first of it. */
    private void atStart(int index, Label within) {
        code.branch(JumpOperator.NE, Register.R0, index, within);
    }

    /** A word without zeros in front. */
    private void hexadecimal(int index) {
        word(index);
        for (int shift = 12; shift > 0; shift -= 4) {
            Label skipped = new Label("no digit yet");
            code.branch(JumpOperator.LT, Register.R0, 1 << shift, skipped);
            digit(shift);
            code.bind(skipped);
        }
        digit(0);
    }

    /** Writes the four bits from {@code shift} on of R0, which stays, as does R5. */
    private void digit(int shift) {
        code.move(Register.R2, Register.R0);
        code.alu(AluOperator.RSH, Register.R2, shift);
        code.alu(AluOperator.AND, Register.R2, 15);
        code.constant(Register.R4, 9);
        code.alu(AluOperator.SUB, Register.R4, Operand.of(Register.R2));
        code.alu(AluOperator.RSH, Register.R4, 63);
        code.alu(AluOperator.MUL, Register.R4, 'a' - '9' - 1);
        code.alu(AluOperator.ADD, Register.R2, '0');
        code.alu(AluOperator.ADD, Register.R2, Operand.of(Register.R4));
        put();
    }

    /** Four bytes from {@code first} on in decimal, points between. */
    private void octets(int first) {
        for (int i = 0; i < ADDRESS_BYTES; i++) {
            if (i > 0) {
                put(".");
            }
            Label two = new Label("two digits");
            Label one = new Label("one digit");
            code.load(MemorySize.U8, Register.R0, frame.scratch(), bytes + first + i);
            code.branch(JumpOperator.LT, Register.R0, 10, one);
            code.branch(JumpOperator.LT, Register.R0, 100, two);
            decimal(100);
            code.bind(two);
            decimal(10);
            code.bind(one);
            decimal(1);
        }
    }

    /** Writes the digit of R0 that counts {@code weight}. */
    private void decimal(int weight) {
        code.move(Register.R2, Register.R0);
        if (weight > 1) {
            code.alu(AluOperator.DIV, Register.R2, weight);
        }
        code.alu(AluOperator.MOD, Register.R2, 10);
        code.alu(AluOperator.ADD, Register.R2, '0');
        put();
    }

    private void put(String characters) {
        for (int i = 0; i < characters.length(); i++) {
            code.constant(Register.R2, characters.charAt(i));
            put();
        }
    }

    /** Writes the character in R2; destroys R1 and R3. */
    private void put() {
        code.load(MemorySize.U64, Register.R3, frame.scratch(), end);
        code.alu(AluOperator.AND, Register.R3, LONGEST - 1);
        code.move(Register.R1, frame.scratch());
        code.alu(AluOperator.ADD, Register.R1, Operand.of(Register.R3));
        code.store(MemorySize.U8, Register.R1, text, Register.R2);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.store(MemorySize.U64, frame.scratch(), end, Register.R3);
    }
}
