package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.util.List;

/** A call of a helper: each argument is what the helper needs, and what is known afterwards. */
final class HelperCall {
    /** The longest memory that a size may tell, as the kernel's {@code BPF_MAX_VAR_SIZ}. */
    private static final long LONGEST = 1 << 29;

    private static final int LOOKUP = 1;
    private static final int TAIL_CALL = 12;
    private static final int RINGBUF_OUTPUT = 130;
    private static final int MOST_NEGATIVE_ERROR = -4095;

    private final BpfObject object;
    private final MemoryAccess memory;
    private int origins;

    HelperCall(BpfObject object, MemoryAccess memory) {
        this.object = object;
        this.memory = memory;
    }

    void call(MachineState state, int helper) {
        HelperSignature signature =
                HelperSignature.of(helper)
                        .orElseThrow(() ->
                                new Violation(
                                        "calls helper "
                                                + helper
                                                + ", which is not known to this verifier"));
        if (helper == TAIL_CALL && state.depth() > 0) {
            throw new Violation(
                    "goes on in another program from a function, which not every kernel allows");
        }
        int map = -1;
        long lengthLimit = 0;
        List<HelperSignature.Argument> arguments = signature.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            AbstractValue value = state.get(Register.of(i + 1));
            String what = "argument " + (i + 1) + " of " + signature.name() + "()";
            if (value instanceof AbstractValue.Unset) {
                throw new Violation(what + " was never set");
            }
            switch (arguments.get(i)) {
                case MAP -> map = map(value, helper, what);
                case KEY -> memory.helperReads(state, value, spec(map).keySize(), what);
                case VALUE -> memory.helperReads(state, value, spec(map).valueSize(), what);
                case READ, WRITTEN -> {
                    HelperSignature.Argument sized = arguments.get(i + 1);
                    Scalar size = size(state.get(Register.of(i + 2)), sized, what);
                    lengthLimit = size.umax();
                    if (arguments.get(i) == HelperSignature.Argument.READ) {
                        memory.helperReads(state, value, size.umax(), what);
                    } else {
                        memory.helperWrites(state, value, size.umax(), size.isConstant(), what);
                    }
                }
                case TASK -> start(value, Region.Task.class, "the current task", what);
                case CONTEXT -> start(value, Region.Context.class, "the program's context", what);
                case FUNCTION -> {
                    if (!(value instanceof AbstractValue.FunctionHandle)) {
                        throw new Violation(what + " must be a function, and is " + value);
                    }
                }
                case STACK_OR_NULL -> {
                    if (!MemoryAccess.isOfStack(value) && !value.equals(Scalar.of(0))) {
                        throw new Violation(
                                what + " must be an address of a stack or 0, and is " + value);
                    }
                }
                case NUMBER -> {
                    if (!(value instanceof Scalar)) {
                        throw new Violation(what + " must be a number, and is " + value);
                    }
                }
                case SIZE, SIZE_OR_ZERO, ANY -> {}
            }
        }
        if (helper == HelperSignature.LOOP && state.get(Register.R1).equals(Scalar.of(0))) {
            throw new Violation(
                    "calls a function zero times; kernels remove it as code that nothing reaches,"
                            + " and some fail then");
        }
        for (int i = 1; i <= 5; i++) {
            state.forget(Register.of(i));
        }
        state.set(Register.R0, result(signature.result(), map, lengthLimit));
    }

    private MapSpec spec(int map) {
        return object.maps().get(map);
    }

    private int map(AbstractValue value, int helper, String what) {
        if (!(value instanceof AbstractValue.MapHandle handle)) {
            throw new Violation(what + " must be a map, and is " + value);
        }
        MapSpec spec = spec(handle.map());
        if (!takes(helper, spec.type())) {
            throw new Violation(
                    what
                            + " is the map "
                            + spec.name()
                            + " of type "
                            + spec.type()
                            + ", which this helper does not take");
        }
        if (helper != LOOKUP && spec.isReadOnly()) {
            throw new Violation(
                    what + " is the map " + spec.name() + ", which programs may only read");
        }
        return handle.map();
    }

    private static boolean takes(int helper, MapType type) {
        return switch (type) {
            case HASH, ARRAY, PERCPU_HASH, PERCPU_ARRAY, LRU_HASH ->
                    helper != RINGBUF_OUTPUT && helper != TAIL_CALL;
            case RINGBUF -> helper == RINGBUF_OUTPUT;
            case PROG_ARRAY -> helper == TAIL_CALL;
            case PERF_EVENT_ARRAY, STACK_TRACE, ARRAY_OF_MAPS, TASK_STORAGE -> false;
        };
    }

    private static Scalar size(AbstractValue value, HelperSignature.Argument kind, String what) {
        if (!(value instanceof Scalar size)) {
            throw new Violation("the size of " + what + " is " + value);
        }
        boolean zero = kind == HelperSignature.Argument.SIZE_OR_ZERO;
        if (size.smin() < (zero ? 0 : 1) || size.smax() >= LONGEST) {
            throw new Violation(
                    "the size of "
                            + what
                            + " must lie between "
                            + (zero ? 0 : 1)
                            + " and "
                            + (LONGEST - 1)
                            + ", and is "
                            + size);
        }
        return size;
    }

    private static void start(
            AbstractValue value, Class<? extends Region> region, String name, String what) {
        boolean start =
                value instanceof AbstractValue.Pointer pointer
                        && region.isInstance(pointer.region())
                        && pointer.equals(AbstractValue.Pointer.to(pointer.region(), 0));
        if (!start) {
            throw new Violation(what + " must be " + name + ", and is " + value);
        }
    }

    private AbstractValue result(HelperSignature.Result result, int map, long lengthLimit) {
        return switch (result) {
            case NUMBER -> Scalar.UNKNOWN;
            case LENGTH -> Scalar.signed(MOST_NEGATIVE_ERROR, lengthLimit);
            case VALUE_OR_NULL ->
                    new AbstractValue.MaybeNull(
                            new Region.MapValue(map, spec(map).name(), spec(map).valueSize()),
                            origins++);
            case TASK -> AbstractValue.Pointer.to(new Region.Task(), 0);
            case USER_REGISTERS -> AbstractValue.Pointer.to(new Region.UserRegisters(), 0);
        };
    }
}
