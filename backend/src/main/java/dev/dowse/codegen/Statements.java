package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.program.DropKind;
import dev.dowse.catalog.Action;
import dev.dowse.layout.RecordHeader;
import dev.dowse.layout.RecordItem;
import dev.dowse.layout.RecordSchema;
import dev.dowse.layout.Slot;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.types.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lowers the body of one clause. Its data items are written to the record in scratch memory in the
 * order of the schema; the record is sent once, at the end.
 */
final class Statements {
    /** {@code SIGSTOP} (signal(7)). */
    private static final int STOP_SIGNAL = 19;

    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Output output;
    private final Aggregating aggregating;
    private final RecordSchema schema;
    private final Sequel sequel;

    /** How much of the header the CPU's number fills: with no speculation, its word too. */
    private MemorySize cpuSize = MemorySize.U64;

    /** How many items of the schema have been passed. */
    private int passed;

    Statements(Lowering lowering, RecordSchema schema, Sequel sequel) {
        this.sequel = sequel;
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.output = new Output(lowering);
        this.aggregating = new Aggregating(lowering);
        this.schema = schema;
    }

    void body(List<TypedStatement> statements) {
        long always = unconditional(statements);
        boolean conditional = always != mask(0, schema.items().size());
        if (conditional) {
            code.constant(Register.R1, always);
            code.store(MemorySize.U64, frame.scratch(), executed(), Register.R1);
        }
        if (speculates(statements)) {
            cpuSize = MemorySize.U32;
            code.storeConstant(MemorySize.U32, frame.scratch(), speculation(), 0);
        }
        statements.forEach(this::whole);
        if (schema.emitted()) {
            send(always, conditional);
        }
    }

    private int speculation() {
        return frame.record() + RecordHeader.SPECULATION;
    }

    /** Whether {@code exit()} is called anywhere in these statements. */
    static boolean exits(List<TypedStatement> statements) {
        return any(statements, TypedStatement.Exit.class::isInstance);
    }

    private static boolean speculates(List<TypedStatement> statements) {
        return any(
                statements,
                s -> s instanceof TypedStatement.Act act && act.action() == Action.SPECULATE);
    }

    private static boolean any(List<TypedStatement> statements, Predicate<TypedStatement> test) {
        return statements.stream()
                .anyMatch(s ->
                        test.test(s)
                                || (s instanceof TypedStatement.If branch
                                        && (any(branch.then(), test)
                                                || any(branch.otherwise(), test))));
    }

    /** The bits of the items that stand outside of every {@code if}. */
    private static long unconditional(List<TypedStatement> statements) {
        long mask = 0;
        int item = 0;
        for (TypedStatement statement : statements) {
            int count = items(statement);
            if (!(statement instanceof TypedStatement.If)) {
                mask |= mask(item, item + count);
            }
            item += count;
        }
        return mask;
    }

    private static int items(TypedStatement statement) {
        return switch (statement) {
            case TypedStatement.Evaluate ignored -> 0;
            case TypedStatement.Aggregate ignored -> 0;
            case TypedStatement.Act act -> RecordSchema.leavesData(act.action()) ? 1 : 0;
            case TypedStatement.If branch -> items(branch.then()) + items(branch.otherwise());
            case TypedStatement.Trace ignored -> 1;
            case TypedStatement.Printf ignored -> 1;
            case TypedStatement.Printa ignored -> 1;
            case TypedStatement.Exit ignored -> 1;
            case TypedStatement.AggregationOperation ignored -> 1;
        };
    }

    private static int items(List<TypedStatement> statements) {
        return statements.stream().mapToInt(Statements::items).sum();
    }

    /** Bits from {@code first} up to, but without, {@code end}. */
    private static long mask(int first, int end) {
        long below = end >= 64 ? -1 : (1L << end) - 1;
        return first >= 64 ? 0 : below & -(1L << first);
    }

    private int executed() {
        return frame.record() + RecordHeader.EXECUTED;
    }

    private void send(long always, boolean conditional) {
        Register scratch = frame.scratch();
        int record = frame.record();
        Label nothing = new Label("nothing to send");
        if (conditional && always == 0) {
            code.load(MemorySize.U64, Register.R1, scratch, executed());
            code.branch(JumpOperator.EQ, Register.R1, 0, nothing);
        }
        if (!conditional) {
            code.constant(Register.R1, always);
            code.store(MemorySize.U64, scratch, executed(), Register.R1);
        }
        code.storeConstant(MemorySize.U32, scratch, record + RecordHeader.CLAUSE, schema.clause());
        lowering.builtins().probeId(Register.R1);
        code.store(MemorySize.U32, scratch, record + RecordHeader.PROBE, Register.R1);
        code.call(Helper.GET_SMP_PROCESSOR_ID);
        code.store(cpuSize, scratch, record + RecordHeader.CPU, Register.R0);
        output.send(record, schema.size(), DropKind.PRINCIPAL);
        code.bind(nothing);
    }

    /** A statement that would make the program too large begins the next one. */
    private void whole(TypedStatement statement) {
        Assembler.Mark mark = code.mark();
        int before = passed;
        statement(statement);
        if (sequel.isDue(mark)) {
            code.rewind(mark);
            passed = before;
            sequel.begin();
            statement(statement);
        }
    }

    private void statement(TypedStatement statement) {
        code.origin(statement.span());
        int mark = frame.mark();
        switch (statement) {
            case TypedStatement.Evaluate e -> lowering.integers().discard(e.expression());
            case TypedStatement.If branch -> branch(branch);
            case TypedStatement.Trace trace -> {
                if (next() instanceof RecordItem.Trace(Slot slot)) {
                    item(trace.value(), slot);
                }
            }
            case TypedStatement.Printf printf -> {
                List<Slot> slots = arguments(next());
                for (int i = 0; i < slots.size(); i++) {
                    item(printf.arguments().get(i), slots.get(i));
                }
            }
            case TypedStatement.Printa ignored -> next();
            case TypedStatement.Exit exit -> {
                if (next() instanceof RecordItem.Exit(Slot slot)) {
                    exit(exit, slot);
                }
            }
            case TypedStatement.Aggregate aggregate -> aggregating.lower(aggregate);
            case TypedStatement.AggregationOperation operation -> {
                if (next() instanceof RecordItem.Operation item) {
                    operation(operation.argument(), item.argument());
                }
            }
            case TypedStatement.Act act -> act(act);
        }
        frame.release(mark);
    }

    private void act(TypedStatement.Act act) {
        List<TypedExpression> given = act.arguments();
        if (RecordSchema.leavesData(act.action())) {
            data(given, next());
        } else if (act.action() == Action.SPECULATE) {
            new Speculations(lowering).mark(given.getFirst(), lowering.endOfClause());
        } else if (act.action() == Action.RAISE) {
            lowering.integers().value(given.getFirst());
            signal();
        } else if (act.action() == Action.CHILL) {
            lowering.chill().lower(given.getFirst());
        } else if (act.action() == Action.STOP) {
            code.constant(Register.R0, STOP_SIGNAL);
            signal();
        } else {
            throw new IllegalStateException(
                    "not in checked programs: " + act.action().spelling() + "()");
        }
    }

    private void data(List<TypedExpression> given, RecordItem item) {
        if (item instanceof RecordItem.Memory memory) {
            memory(given, memory);
        } else if (item instanceof RecordItem.Print(Slot address, Slot value)) {
            lowering.pointers()
                    .copyShown(
                            given.getFirst(),
                            frame.record() + address.offset(),
                            frame.record() + value.offset(),
                            value.size());
        } else if (item instanceof RecordItem.Settled(boolean ignored, Slot tag)) {
            new Speculations(lowering).settle(given.getFirst(), frame.record() + tag.offset());
        } else if (item instanceof RecordItem.SetOption option) {
            item(given.getFirst(), option.name());
            option.value().ifPresent(slot -> item(given.get(1), slot));
        }
    }

    /** Sends the signal in R0 to the thread's process. */
    private void signal() {
        code.move(Register.R1, Register.R0);
        code.call(Helper.SEND_SIGNAL);
    }

    private void memory(List<TypedExpression> arguments, RecordItem.Memory item) {
        int at = frame.record() + item.bytes().offset();
        lowering.pointers().copyFrom(arguments.getFirst(), at, item.bytes().size());
        item.size().ifPresent(slot -> item(arguments.get(2), slot));
    }

    private static List<Slot> arguments(RecordItem formatted) {
        return switch (formatted) {
            case RecordItem.Printf printf -> printf.arguments();
            case RecordItem.Outside outside -> outside.arguments();
            case RecordItem.Trace ignored -> List.of();
            case RecordItem.Printa ignored -> List.of();
            case RecordItem.Memory ignored -> List.of();
            case RecordItem.Print ignored -> List.of();
            case RecordItem.SetOption ignored -> List.of();
            case RecordItem.Settled ignored -> List.of();
            case RecordItem.Exit ignored -> List.of();
            case RecordItem.Operation ignored -> List.of();
        };
    }

    private RecordItem next() {
        return schema.items().get(passed++);
    }

    private void operation(Optional<TypedExpression> argument, Optional<Slot> slot) {
        if (argument.isPresent() && slot.isPresent()) {
            item(argument.get(), slot.get());
        }
    }

    /** Writes one value into the record. */
    private void item(TypedExpression value, Slot slot) {
        int mark = frame.mark();
        int at = frame.record() + slot.offset();
        if (value instanceof TypedExpression.ActionValue v && slot.type() instanceof Location l) {
            lowering.locations().into(v, l, at);
        } else if (Shape.isString(slot.type())) {
            lowering.strings().into(value, new Strings.Room(at, slot.size(), false));
        } else if (Aggregates.isOne(slot.type())) {
            lowering.aggregates().into(value, at, slot.size());
        } else {
            MemorySize size = MemorySize.ofBytes(slot.size());
            if (value instanceof TypedExpression.Constant c && Assembler.fits(c.value())) {
                code.storeConstant(size, frame.scratch(), at, (int) c.value());
            } else {
                lowering.integers().value(value);
                code.store(size, frame.scratch(), at, Register.R0);
            }
        }
        frame.release(mark);
    }

    /** From here on no other probe fires; what this clause still does is done. */
    private void exit(TypedStatement.Exit exit, Slot slot) {
        lowering.integers().value(exit.status());
        code.store(MemorySize.U32, frame.scratch(), frame.record() + slot.offset(), Register.R0);
        code.mapValue(Register.R1, MapTable.CONTROL, 0);
        code.store(MemorySize.U32, Register.R1, ControlBlock.EXIT_STATUS, Register.R0);
        code.storeConstant(
                MemorySize.U32, Register.R1, ControlBlock.ACTIVITY, ControlBlock.DRAINING);
    }

    private void branch(TypedStatement.If branch) {
        Label otherwise = new Label("otherwise");
        Label end = new Label("joined");
        lowering.conditions().branch(branch.condition(), false, otherwise);
        block(branch.then());
        code.jump(end);
        code.bind(otherwise);
        block(branch.otherwise());
        code.bind(end);
    }

    /** The statements of a branch, whose direct items are marked as executed. */
    private void block(List<TypedStatement> statements) {
        long mask = 0;
        int item = passed;
        for (TypedStatement statement : statements) {
            int count = items(statement);
            if (!(statement instanceof TypedStatement.If)) {
                mask |= mask(item, item + count);
            }
            item += count;
        }
        if (mask != 0) {
            code.load(MemorySize.U64, Register.R1, frame.scratch(), executed());
            if (Assembler.fits(mask) && mask > 0) {
                code.alu(AluOperator.OR, Register.R1, (int) mask);
            } else {
                code.constant(Register.R2, mask);
                code.alu(AluOperator.OR, Register.R1, Operand.of(Register.R2));
            }
            code.store(MemorySize.U64, frame.scratch(), executed(), Register.R1);
        }
        statements.forEach(this::statement);
    }
}
