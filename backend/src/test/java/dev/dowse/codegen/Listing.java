package dev.dowse.codegen;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.JumpOperator;
import dev.dowse.bpf.isa.MemorySize;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.SourceLine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Prints an object for people: maps, then programs with their D lines, in the kernel's notation,
 * maps and helpers by name.
 */
public final class Listing {
    private final BpfObject object;
    private final List<String> lines = new ArrayList<>();

    private Listing(BpfObject object) {
        this.object = object;
    }

    public static String of(BpfObject object) {
        Listing listing = new Listing(object);
        object.maps().forEach(listing::map);
        object.programs().forEach(listing::program);
        return String.join("\n", listing.lines) + "\n";
    }

    private void map(MapSpec map) {
        lines.add(
                "map "
                        + map.name()
                        + " "
                        + map.role()
                        + " "
                        + map.type()
                        + " key "
                        + map.keySize()
                        + " value "
                        + map.valueSize()
                        + " entries "
                        + map.maxEntries());
    }

    private void program(BpfProgram program) {
        lines.add("");
        lines.add("program " + program.name() + " " + program.type() + " " + program.attach());
        int slot = 0;
        for (Instruction instruction : program.code()) {
            for (SourceLine line : program.lines()) {
                if (line.slot() == slot) {
                    lines.add("; " + line.line() + ":" + line.column() + " " + line.text());
                }
            }
            lines.add(String.format(Locale.ROOT, "%4d: %s", slot, text(instruction, slot)));
            slot += instruction.slots();
        }
    }

    private String text(Instruction instruction, int slot) {
        return switch (instruction) {
            case Instruction.Alu alu -> alu(alu);
            case Instruction.Swap swap ->
                    swap.destination()
                            + " = "
                            + swap.kind()
                            + swap.bits()
                            + " "
                            + swap.destination();
            case Instruction.LoadImmediate load ->
                    load.destination() + " = " + load.value() + " ll";
            case Instruction.LoadMap load -> load.destination() + " = map " + name(load.map());
            case Instruction.LoadMapValue load ->
                    load.destination() + " = value " + name(load.map()) + " + " + load.offset();
            case Instruction.Load load ->
                    load.destination() + " = " + at(load.size(), load.base() + plus(load.offset()));
            case Instruction.Store store ->
                    at(store.size(), store.base() + plus(store.offset())) + " = " + store.source();
            case Instruction.StoreImmediate store ->
                    at(store.size(), store.base() + plus(store.offset())) + " = " + store.value();
            case Instruction.Atomic atomic ->
                    "lock "
                            + at(atomic.size(), atomic.base() + plus(atomic.offset()))
                            + " "
                            + atomic.operator()
                            + " "
                            + atomic.source();
            case Instruction.Jump jump -> "goto " + (slot + 1 + jump.offset());
            case Instruction.Branch b ->
                    "if "
                            + b.destination()
                            + " "
                            + symbol(b.operator())
                            + " "
                            + operand(b.source())
                            + " goto "
                            + (slot + 1 + b.offset());
            case Instruction.CallHelper call -> "call " + helper(call.helper());
            case Instruction.CallLocal call -> "call pc" + plus(call.offset());
            case Instruction.CallKernel call -> "call kernel " + call.btfId();
            case Instruction.Exit ignored -> "exit";
        };
    }

    private static String helper(int number) {
        for (Helper helper : Helper.values()) {
            if (helper.number() == number) {
                return helper.name().toLowerCase(Locale.ROOT);
            }
        }
        return Integer.toString(number);
    }

    private String name(int map) {
        return object.maps().get(map).name();
    }

    private static String alu(Instruction.Alu alu) {
        String width = alu.width() == Width.W32 ? "w" : "r";
        String destination = width + alu.destination().ordinal();
        String source = operand(alu.source());
        return switch (alu.operator()) {
            case MOV ->
                    destination + " = " + (width.equals("w") ? "w" + source.substring(1) : source);
            case NEG -> destination + " = -" + destination;
            case ADD,
                    SUB,
                    MUL,
                    DIV,
                    SDIV,
                    OR,
                    AND,
                    LSH,
                    RSH,
                    MOD,
                    SMOD,
                    XOR,
                    MOVSX8,
                    MOVSX16,
                    MOVSX32,
                    ARSH ->
                    destination + " " + symbol(alu.operator()) + "= " + source;
        };
    }

    private static String symbol(AluOperator operator) {
        return switch (operator) {
            case ADD -> "+";
            case SUB -> "-";
            case MUL -> "*";
            case DIV -> "/";
            case SDIV -> "s/";
            case OR -> "|";
            case AND -> "&";
            case LSH -> "<<";
            case RSH -> ">>";
            case NEG -> "neg";
            case MOD -> "%";
            case SMOD -> "s%";
            case XOR -> "^";
            case MOV -> "";
            case MOVSX8 -> "s8";
            case MOVSX16 -> "s16";
            case MOVSX32 -> "s32";
            case ARSH -> "s>>";
        };
    }

    private static String symbol(JumpOperator operator) {
        return switch (operator) {
            case EQ -> "==";
            case GT -> ">";
            case GE -> ">=";
            case SET -> "&";
            case NE -> "!=";
            case SGT -> "s>";
            case SGE -> "s>=";
            case LT -> "<";
            case LE -> "<=";
            case SLT -> "s<";
            case SLE -> "s<=";
        };
    }

    private static String at(MemorySize size, String address) {
        return "*(" + size.name().toLowerCase(Locale.ROOT) + " *)(" + address + ")";
    }

    private static String plus(int offset) {
        return offset < 0 ? " - " + -offset : " + " + offset;
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Reg(var register) -> register.toString();
            case Operand.Imm(int value) -> Integer.toString(value);
        };
    }
}
