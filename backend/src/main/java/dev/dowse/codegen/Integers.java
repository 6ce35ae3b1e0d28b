package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.syntax.BinaryOperator;
import dev.dowse.types.Type;

/**
 * Lowers integer expressions into R0. All arithmetic is done in 64 bits and cut where it is cast or
 * stored.
 */
final class Integers {
    private final Lowering lowering;
    private final Assembler code;
    private final Frame frame;
    private final Division division;

    Integers(Lowering lowering) {
        this.lowering = lowering;
        this.code = lowering.code();
        this.frame = lowering.frame();
        this.division = new Division(lowering);
    }

    /** Leaves the value in R0; destroys R1 to R5. */
    void value(TypedExpression e) {
        if (Shape.isString(e.type())) {
            lowering.strings().address(e);
            return;
        }
        switch (e) {
            case TypedExpression.Constant c -> code.constant(Register.R0, c.value());
            case TypedExpression.Text text -> throw notAnInteger(text);
            case TypedExpression.ReadBuiltin b -> lowering.builtins().read(b);
            case TypedExpression.ReadArgument a -> lowering.builtins().argument(a.index());
            case TypedExpression.ReadRegister r -> lowering.builtins().register(r);
            case TypedExpression.ReadPlace p -> place(p);
            case TypedExpression.Unary u -> unary(u);
            case TypedExpression.Arithmetic a -> {
                origin(e);
                arithmetic(a.operator(), a.type(), a.left(), a.right());
            }
            case TypedExpression.Compare c -> truth(c);
            case TypedExpression.Logical l -> truth(l);
            case TypedExpression.Conditional c -> conditional(c);
            case TypedExpression.Convert c -> {
                value(c.operand());
                convert(held(c.operand()), Shape.of(c.type()), Register.R0);
            }
            case TypedExpression.StringAt s -> throw notAnInteger(s);
            case TypedExpression.Assign a -> lowering.variables().assign(a);
            case TypedExpression.Update u -> lowering.variables().update(u, true);
            case TypedExpression.AddressOf a -> lowering.parts().addressOf(a.place());
            case TypedExpression.SymbolAddress a -> code.symbol(Register.R0, a.module(), a.name());
            case TypedExpression.CharacterAt c -> lowering.strings().character(c);
            case TypedExpression.Let l -> lowering.bindings().with(l, () -> value(l.body()));
            case TypedExpression.Bound b -> lowering.bindings().load(b.binding(), Register.R0);
            case TypedExpression.Translated t -> throw notAnInteger(t);
            case TypedExpression.Call call -> lowering.calls().integer(call);
            case TypedExpression.ActionValue a -> throw notAnInteger(a);
            case TypedExpression.Sequence s -> {
                discard(s.left());
                value(s.right());
            }
            case TypedExpression.Invalid i -> throw notAnInteger(i);
        }
    }

    private void place(TypedExpression.ReadPlace read) {
        if (read.place() instanceof Place.Memory memory) {
            origin(read);
            lowering.pointers().read(memory);
        } else {
            lowering.variables().read(read.place());
        }
    }

    /** Evaluates for the effect only. */
    void discard(TypedExpression e) {
        if (e instanceof TypedExpression.Update update) {
            lowering.variables().update(update, false);
        } else if (e instanceof TypedExpression.Sequence s) {
            discard(s.left());
            discard(s.right());
        } else if (Shape.isString(e.type())) {
            lowering.strings().discard(e);
        } else if (Aggregates.isOne(e.type())) {
            discardWhole(e);
        } else {
            value(e);
        }
    }

    private void discardWhole(TypedExpression e) {
        if (e instanceof TypedExpression.Assign assign) {
            lowering.aggregates().assign(assign);
        } else {
            int mark = frame.mark();
            int size = e.type().size();
            lowering.aggregates().into(e, frame.reserve(size), size);
            frame.release(mark);
        }
    }

    private static IllegalStateException notAnInteger(TypedExpression e) {
        return new IllegalStateException("no integer in a checked program: " + e);
    }

    private void origin(TypedExpression e) {
        code.origin(e.span());
    }

    private void unary(TypedExpression.Unary u) {
        switch (u.operator()) {
            case PLUS -> value(u.operand());
            case NEGATE -> {
                value(u.operand());
                code.alu(AluOperator.NEG, Register.R0, 0);
            }
            case COMPLEMENT -> {
                value(u.operand());
                code.alu(AluOperator.XOR, Register.R0, -1);
            }
            case NOT -> truth(u);
            case DEREFERENCE, ADDRESS, INCREMENT, DECREMENT ->
                    throw new IllegalStateException("no value operator: " + u.operator());
        }
    }

    /** A condition as 0 or 1. */
    private void truth(TypedExpression e) {
        Label no = new Label("false");
        Label end = new Label("decided");
        lowering.conditions().branch(e, false, no);
        code.constant(Register.R0, 1);
        code.jump(end);
        code.bind(no);
        code.constant(Register.R0, 0);
        code.bind(end);
    }

    private void conditional(TypedExpression.Conditional c) {
        Label otherwise = new Label("otherwise");
        Label end = new Label("chosen");
        lowering.conditions().branch(c.condition(), false, otherwise);
        value(c.then());
        code.jump(end);
        code.bind(otherwise);
        value(c.otherwise());
        code.bind(end);
    }

    private void arithmetic(
            BinaryOperator operator, Type type, TypedExpression left, TypedExpression right) {
        Operand operand = operands(left, right);
        apply(operator, Shape.of(type), operand);
    }

    /** Leaves the left side in R0 and yields where the right side is: a constant, or R1. */
    Operand operands(TypedExpression left, TypedExpression right) {
        if (isDirect(right)) {
            value(left);
            return direct(right, Register.R1);
        }
        if (left instanceof TypedExpression.Constant) {
            value(right);
            code.move(Register.R1, Register.R0);
            value(left);
            return Operand.of(Register.R1);
        }
        value(left);
        Frame.Saved saved = frame.save(Register.R0);
        value(right);
        code.move(Register.R1, Register.R0);
        frame.load(saved, Register.R0);
        frame.release(saved);
        return Operand.of(Register.R1);
    }

    /** {@code R0 = R0 operator operand} in 64 bits; the operand is a constant or R1. */
    void apply(BinaryOperator operator, Shape shape, Operand operand) {
        switch (operator) {
            case ADD -> code.alu(AluOperator.ADD, Register.R0, operand);
            case SUBTRACT -> code.alu(AluOperator.SUB, Register.R0, operand);
            case MULTIPLY -> code.alu(AluOperator.MUL, Register.R0, operand);
            case AND -> code.alu(AluOperator.AND, Register.R0, operand);
            case OR -> code.alu(AluOperator.OR, Register.R0, operand);
            case XOR -> code.alu(AluOperator.XOR, Register.R0, operand);
            case SHIFT_LEFT -> code.alu(AluOperator.LSH, Register.R0, shift(operand));
            case SHIFT_RIGHT ->
                    code.alu(
                            shape.signed() ? AluOperator.ARSH : AluOperator.RSH,
                            Register.R0,
                            shift(operand));
            case DIVIDE -> division.divide(shape, operand, false);
            case REMAINDER -> division.divide(shape, operand, true);
            case LOGICAL_OR,
                    LOGICAL_XOR,
                    LOGICAL_AND,
                    EQUAL,
                    NOT_EQUAL,
                    LESS,
                    LESS_EQUAL,
                    GREATER,
                    GREATER_EQUAL ->
                    throw new IllegalStateException("no arithmetic: " + operator.text());
        }
    }

    /** The machine takes the low six bits of a count; a constant must have no others. */
    private static Operand shift(Operand operand) {
        return operand instanceof Operand.Imm(int value) ? Operand.of(value & 63) : operand;
    }

    /** What a register may hold of a value: what is computed is not cut to its type. */
    private static Shape held(TypedExpression e) {
        boolean computed =
                e instanceof TypedExpression.Unary
                        || e instanceof TypedExpression.Arithmetic
                        || e instanceof TypedExpression.Conditional
                        || e instanceof TypedExpression.Sequence
                        || e instanceof TypedExpression.Let;
        return computed ? Shape.WORD : Shape.of(e.type());
    }

    void convert(Shape from, Shape to, Register register) {
        if (to.truth() && !from.truth()) {
            Label zero = new Label("zero");
            code.branch(JumpOperator.EQ, register, 0, zero);
            code.constant(register, 1);
            code.bind(zero);
        } else if (!from.fitsInto(to)) {
            normalize(to, register);
        }
    }

    /** Cuts a register to the shape's width and extends it by its sign. */
    void normalize(Shape shape, Register register) {
        if (shape.size() == 8) {
            return;
        }
        if (!shape.signed() && shape.size() == 4) {
            code.zeroExtend32(register);
        } else if (!shape.signed()) {
            code.alu(AluOperator.AND, register, (1 << (8 * shape.size())) - 1);
        } else {
            int unused = 64 - 8 * shape.size();
            code.alu(AluOperator.LSH, register, unused);
            code.alu(AluOperator.ARSH, register, unused);
        }
    }

    /** Whether {@link #direct} can read it: without a call and without touching R0. */
    boolean isDirect(TypedExpression e) {
        return e instanceof TypedExpression.Constant
                || (e instanceof TypedExpression.ReadPlace p
                        && p.place().variable().isPresent()
                        && lowering.variables().isDirect(p.place()))
                || (e instanceof TypedExpression.Convert c
                        && isDirect(c.operand())
                        && Shape.of(c.operand().type()).fitsInto(Shape.of(c.type())));
    }

    /** The value as an operand: a constant that fits, or in {@code register}. */
    Operand direct(TypedExpression e, Register register) {
        if (e instanceof TypedExpression.Constant c && Assembler.fits(c.value())) {
            return Operand.of((int) c.value());
        }
        if (e instanceof TypedExpression.Constant c) {
            code.constant(register, c.value());
        } else if (e instanceof TypedExpression.ReadPlace p) {
            lowering.variables().readDirect(p.place(), register);
        } else if (e instanceof TypedExpression.Convert c) {
            return direct(c.operand(), register);
        }
        return Operand.of(register);
    }
}
