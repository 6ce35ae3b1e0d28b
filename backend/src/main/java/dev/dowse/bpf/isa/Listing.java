package dev.dowse.bpf.isa;

import java.util.List;
import java.util.Locale;

/** Instructions in the text form that the kernel's verifier and bpftool print. */
public final class Listing {
    private Listing() {}

    /** One instruction a line, each with its slot; branches tell the slot they lead to. */
    public static String of(List<Instruction> code) {
        StringBuilder out = new StringBuilder();
        int slot = 0;
        for (Instruction instruction : code) {
            out.append(String.format(Locale.ROOT, "%4d: ", slot))
                    .append(of(instruction))
                    .append('\n');
            slot += instruction.slots();
        }
        return out.toString();
    }

    /** One instruction. */
    public static String of(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Alu alu -> alu(alu);
            case Instruction.Swap swap ->
                    swap.destination()
                            + " = "
                            + switch (swap.kind()) {
                                case TO_LITTLE -> "le";
                                case TO_BIG -> "be";
                                case SWAP -> "bswap";
                            }
                            + swap.bits()
                            + " "
                            + swap.destination();
            case Instruction.LoadImmediate load ->
                    load.destination() + " = 0x" + Long.toHexString(load.value());
            case Instruction.LoadMap load -> load.destination() + " = map[" + load.map() + "]";
            case Instruction.LoadMapValue load ->
                    load.destination() + " = map[" + load.map() + "][0]+" + load.offset();
            case Instruction.LoadFunction load ->
                    load.destination() + " = subprog[" + signed(load.offset()) + "]";
            case Instruction.Load load ->
                    load.destination()
                            + " = *("
                            + (load.signed() ? "s" : "u")
                            + load.size().bytes() * 8
                            + " *)"
                            + place(load.base(), load.offset());
            case Instruction.Store store ->
                    memory(store.size(), store.base(), store.offset()) + " = " + store.source();
            case Instruction.StoreImmediate store ->
                    memory(store.size(), store.base(), store.offset()) + " = " + store.value();
            case Instruction.Atomic atomic -> atomic(atomic);
            case Instruction.Jump jump -> "goto pc" + signed(jump.offset());
            case Instruction.Branch branch ->
                    "if "
                            + register(branch.width(), branch.destination())
                            + " "
                            + symbol(branch.operator())
                            + " "
                            + operand(branch.width(), branch.source())
                            + " goto pc"
                            + signed(branch.offset());
            case Instruction.CallHelper call -> "call #" + call.helper();
            case Instruction.CallLocal call -> "call pc" + signed(call.offset());
            case Instruction.CallKernel call -> "call kernel-function#" + call.btfId();
            case Instruction.Exit() -> "exit";
        };
    }

    private static String alu(Instruction.Alu alu) {
        String destination = register(alu.width(), alu.destination());
        String source = operand(alu.width(), alu.source());
        return switch (alu.operator()) {
            case NEG -> destination + " = -" + destination;
            case MOVSX8 -> destination + " = (s8)" + source;
            case MOVSX16 -> destination + " = (s16)" + source;
            case MOVSX32 -> destination + " = (s32)" + source;
            case ADD, SUB, MUL, DIV, SDIV, OR, AND, LSH, RSH, MOD, SMOD, XOR, MOV, ARSH ->
                    destination + " " + symbol(alu.operator()) + " " + source;
        };
    }

    /**
     * The assignment that does it; plain for those that are written with a prefix of the source.
     */
    static String symbol(AluOperator operator) {
        return switch (operator) {
            case MOV -> "=";
            case NEG, MOVSX8, MOVSX16, MOVSX32 -> "";
            case ADD -> "+=";
            case SUB -> "-=";
            case MUL -> "*=";
            case DIV -> "/=";
            case SDIV -> "s/=";
            case MOD -> "%=";
            case SMOD -> "s%=";
            case OR -> "|=";
            case AND -> "&=";
            case XOR -> "^=";
            case LSH -> "<<=";
            case RSH -> ">>=";
            case ARSH -> "s>>=";
        };
    }

    private static String atomic(Instruction.Atomic atomic) {
        String where = memory(atomic.size(), atomic.base(), atomic.offset());
        String name = atomic.operator().name().toLowerCase(Locale.ROOT);
        return (atomic.fetch() ? atomic.source() + " = atomic_fetch_" : "lock ")
                + name
                + " "
                + where
                + " "
                + atomic.source();
    }

    private static String memory(MemorySize size, Register base, int offset) {
        return "*(u" + size.bytes() * 8 + " *)" + place(base, offset);
    }

    private static String place(Register base, int offset) {
        return "(" + base + " " + signed(offset) + ")";
    }

    private static String signed(int offset) {
        return offset < 0 ? Integer.toString(offset) : "+" + offset;
    }

    private static String register(Width width, Register register) {
        return width == Width.W32 ? "w" + register.ordinal() : register.toString();
    }

    private static String operand(Width width, Operand operand) {
        return switch (operand) {
            case Operand.Reg reg -> register(width, reg.register());
            case Operand.Imm imm -> Integer.toString(imm.value());
        };
    }

    static String symbol(JumpOperator operator) {
        return switch (operator) {
            case EQ -> "==";
            case NE -> "!=";
            case GT -> ">";
            case GE -> ">=";
            case LT -> "<";
            case LE -> "<=";
            case SGT -> "s>";
            case SGE -> "s>=";
            case SLT -> "s<";
            case SLE -> "s<=";
            case SET -> "&";
        };
    }
}
