package dev.dowse.bpf.isa;

import java.util.Optional;

/**
 * Whether an instruction has an encoding that RFC 9669 defines: the records of {@link Instruction}
 * can hold combinations that it reserves, and offsets that do not fit.
 */
public final class WellFormed {
    private WellFormed() {}

    /** What is wrong with the instruction; empty where it can be encoded and read back. */
    public static Optional<String> flaw(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Alu alu -> alu(alu);
            case Instruction.Swap(var kind, int bits, var register) ->
                    unless(bits == 16 || bits == 32 || bits == 64, "bytes are swapped in " + bits);
            case Instruction.Load load ->
                    load.signed() && load.size() == MemorySize.U64
                            ? Optional.of("a load of 8 bytes has no sign to extend")
                            : offset(load.offset());
            case Instruction.Store store -> offset(store.offset());
            case Instruction.StoreImmediate store -> offset(store.offset());
            case Instruction.Atomic atomic -> atomic(atomic);
            case Instruction.Branch branch -> offset(branch.offset());
            case Instruction.LoadImmediate _,
                    Instruction.LoadMap _,
                    Instruction.LoadMapValue _,
                    Instruction.LoadFunction _,
                    Instruction.Jump _,
                    Instruction.CallHelper _,
                    Instruction.CallLocal _,
                    Instruction.CallKernel _,
                    Instruction.Exit _ ->
                    Optional.empty();
        };
    }

    private static Optional<String> unless(boolean holds, String flaw) {
        return holds ? Optional.empty() : Optional.of(flaw);
    }

    private static Optional<String> offset(int offset) {
        return unless(offset == (short) offset, "offset " + offset + " does not fit in 16 bits");
    }

    private static Optional<String> alu(Instruction.Alu alu) {
        return switch (alu.operator()) {
            case NEG -> unless(alu.source().equals(Operand.of(0)), "negation takes no operand");
            case MOVSX32 ->
                    unless(
                            alu.width() == Width.W64 && alu.source() instanceof Operand.Reg,
                            "only a register is extended from 32 bits, and only to 64");
            case MOVSX8, MOVSX16 ->
                    unless(alu.source() instanceof Operand.Reg, "only a register is extended");
            case ADD, SUB, MUL, DIV, SDIV, MOD, SMOD, OR, AND, XOR, LSH, RSH, ARSH, MOV ->
                    Optional.empty();
        };
    }

    private static Optional<String> atomic(Instruction.Atomic atomic) {
        if (atomic.size().bytes() < 4) {
            return Optional.of("atomic operations are of 4 or 8 bytes");
        }
        boolean exchange =
                atomic.operator() == AtomicOperator.XCHG
                        || atomic.operator() == AtomicOperator.CMPXCHG;
        return exchange && !atomic.fetch()
                ? Optional.of("an exchange always fetches the old value")
                : offset(atomic.offset());
    }
}
