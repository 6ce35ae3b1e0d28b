package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.layout.AggregationStorage;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.TypedStatement;
import java.util.Optional;

/**
 * Lowers {@code @name[keys] = function(value)}: finds or makes the element of this CPU and folds
 * the value in. No other CPU writes there; only a clock interrupt on this one may, and where the
 * script allows that, sums are made by atomic additions.
 */
final class Aggregating {
    private static final int NO_EXIST = 1;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Keys keys;
    private final Buckets buckets;

    /** Whether an interrupt may come in between a read and a write of the aggregation at hand. */
    private boolean atomic;

    Aggregating(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.keys = new Keys(lowering);
        this.buckets = new Buckets(code);
    }

    void lower(TypedStatement.Aggregate statement) {
        AggregationVariable variable = statement.aggregation();
        atomic = lowering.isInterrupted(variable);
        int mark = frame.mark();
        Optional<Frame.Saved> value = operand(statement);
        Optional<Frame.Saved> increment =
                statement
                        .increment()
                        .map(e -> {
                            lowering.integers().value(e);
                            return frame.save(Register.R0);
                        });
        Label lost = new Label("lost");
        element(statement, lost);
        fold(variable, value, increment, lost);
        code.bind(lost);
        increment.ifPresent(frame::release);
        value.ifPresent(frame::release);
        frame.release(mark);
    }

    /** The value to fold in, or for a distribution the offset of its bucket. */
    private Optional<Frame.Saved> operand(TypedStatement.Aggregate statement) {
        if (statement.value().isEmpty()) {
            return Optional.empty();
        }
        lowering.integers().value(statement.value().get());
        AggregationVariable variable = statement.aggregation();
        switch (variable.function()) {
            case QUANTIZE -> buckets.power();
            case LQUANTIZE -> buckets.linear(variable.parameters());
            case LLQUANTIZE -> buckets.logLinear(variable.parameters());
            case COUNT, SUM, MIN, MAX, AVG, STDDEV -> {}
        }
        return Optional.of(frame.save(Register.R0));
    }

    /** R0 = the element's address on this CPU; goes to {@code lost} where there is no room. */
    private void element(TypedStatement.Aggregate statement, Label lost) {
        int id = statement.aggregation().id();
        AggregationStorage storage = lowering.plan().aggregations().get(id);
        int map = lowering.maps().aggregation(id);
        Keys.Address key = keys.build(storage.key(), storage.keySize(), false, statement.keys());
        Label found = new Label("found");
        keys.lookup(key, map);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
        keys.pass(key, map);
        int zeros = lowering.maps().constants().zeros();
        code.mapValue(Register.R3, lowering.maps().constantsMap(), zeros);
        code.constant(Register.R4, NO_EXIST);
        code.call(Helper.MAP_UPDATE_ELEM);
        keys.lookup(key, map);
        code.branch(JumpOperator.NE, Register.R0, 0, found);
        lowering.drops().count(DropKind.AGGREGATION);
        code.jump(lost);
        code.bind(found);
    }

    private void fold(
            AggregationVariable variable,
            Optional<Frame.Saved> value,
            Optional<Frame.Saved> increment,
            Label lost) {
        switch (variable.function()) {
            case COUNT -> add(0, 1);
            case SUM -> addValue(0, use(value));
            case AVG -> {
                add(0, 1);
                addValue(8, use(value));
            }
            case MIN -> extreme(JumpOperator.SLE, use(value));
            case MAX -> extreme(JumpOperator.SGE, use(value));
            case STDDEV -> {
                add(0, 1);
                addValue(8, use(value));
                addSquare(use(value));
            }
            case QUANTIZE, LQUANTIZE, LLQUANTIZE -> {
                int last = AggregationStorage.words(variable) - 1;
                bucket(use(value), last, increment, lost);
            }
        }
    }

    /** The kept value in a register that is neither R0 nor R1. */
    private Register use(Optional<Frame.Saved> value) {
        return frame.use(value.orElseThrow(), Register.R2);
    }

    private void add(int offset, int amount) {
        if (atomic) {
            code.constant(Register.R1, amount);
            code.atomicAdd(MemorySize.U64, Register.R0, offset, Register.R1);
            return;
        }
        code.load(MemorySize.U64, Register.R1, Register.R0, offset);
        code.alu(AluOperator.ADD, Register.R1, amount);
        code.store(MemorySize.U64, Register.R0, offset, Register.R1);
    }

    private void addValue(int offset, Register value) {
        if (atomic) {
            code.atomicAdd(MemorySize.U64, Register.R0, offset, value);
            return;
        }
        code.load(MemorySize.U64, Register.R1, Register.R0, offset);
        code.alu(AluOperator.ADD, Register.R1, Operand.of(value));
        code.store(MemorySize.U64, Register.R0, offset, Register.R1);
    }

    /** Keeps the value there is where {@code keep} holds between it and the new one. */
    private void extreme(JumpOperator keep, Register value) {
        Label first = new Label("first");
        Label end = new Label("kept");
        code.load(MemorySize.U64, Register.R1, Register.R0, 8);
        code.branch(JumpOperator.EQ, Register.R1, 0, first);
        code.load(MemorySize.U64, Register.R1, Register.R0, 0);
        code.branch(keep, Register.R1, Operand.of(value), end);
        code.bind(first);
        code.store(MemorySize.U64, Register.R0, 0, value);
        code.storeConstant(MemorySize.U64, Register.R0, 8, 1);
        code.bind(end);
    }

    /**
     * Adds the square to the 128 bits of words 2 and 3. With the magnitude as {@code h * 2^32 + l}
     * the square is {@code h*h * 2^64 + 2*h*l * 2^32 + l*l}; no product exceeds 64 bits.
     */
    private void addSquare(Register value) {
        Label positive = new Label("positive");
        Label noCarry = new Label("no carry");
        Label noCarryInSum = new Label("no carry in the sum");
        code.move(Register.R1, value);
        code.branch(JumpOperator.SGE, Register.R1, 0, positive);
        code.alu(AluOperator.NEG, Register.R1, 0);
        code.bind(positive);
        code.move(Register.R3, Register.R1);
        code.alu(AluOperator.RSH, Register.R3, 32);
        code.zeroExtend32(Register.R1);
        code.move(Register.R4, Register.R3);
        code.alu(AluOperator.MUL, Register.R4, Register.R1);
        code.alu(AluOperator.MUL, Register.R1, Register.R1);
        code.alu(AluOperator.MUL, Register.R3, Register.R3);
        code.move(Register.R5, Register.R4);
        code.alu(AluOperator.RSH, Register.R5, 31);
        code.alu(AluOperator.ADD, Register.R3, Register.R5);
        code.alu(AluOperator.LSH, Register.R4, 33);
        code.alu(AluOperator.ADD, Register.R1, Register.R4);
        code.branch(JumpOperator.GE, Register.R1, Register.R4, noCarry);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.bind(noCarry);
        code.load(MemorySize.U64, Register.R4, Register.R0, 16);
        code.alu(AluOperator.ADD, Register.R4, Register.R1);
        code.store(MemorySize.U64, Register.R0, 16, Register.R4);
        code.branch(JumpOperator.GE, Register.R4, Register.R1, noCarryInSum);
        code.alu(AluOperator.ADD, Register.R3, 1);
        code.bind(noCarryInSum);
        code.load(MemorySize.U64, Register.R1, Register.R0, 24);
        code.alu(AluOperator.ADD, Register.R1, Register.R3);
        code.store(MemorySize.U64, Register.R0, 24, Register.R1);
    }

    /** Adds to the bucket with this number; the test is for the kernel, which knows no better. */
    private void bucket(Register number, int last, Optional<Frame.Saved> increment, Label lost) {
        code.move(Register.R2, number);
        code.branch(JumpOperator.GT, Register.R2, last, lost);
        code.alu(AluOperator.LSH, Register.R2, 3);
        code.alu(AluOperator.ADD, Register.R0, Register.R2);
        if (increment.isPresent()) {
            addValue(0, frame.use(increment.get(), Register.R2));
        } else {
            add(0, 1);
        }
    }
}
