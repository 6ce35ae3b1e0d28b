package dev.dowse.bpf.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads programs in the mnemonic form that uBPF made and bpf_conformance uses: {@code add32 %r1,
 * 5}, {@code ldxdw %r0, [%r1+8]}, {@code lock fetch add [%r10-8], %r1}, labels, and comments after
 * {@code #}. The label {@code exit} is the first exit where the text defines none.
 */
public final class Mnemonics {
    private static final Pattern PLACE =
            Pattern.compile("\\[\\s*%?r(\\d+)\\s*([+-]\\s*(?:0x)?[0-9a-fA-F]+)?\\s*]");
    private static final Pattern LOAD = Pattern.compile("ldx(s?)(b|h|w|dw)");
    private static final Pattern STORE = Pattern.compile("st(x?)(b|h|w|dw)");
    private static final Pattern SWAP = Pattern.compile("(le|be|swap|bswap)(16|32|64)");
    private static final Pattern EXTEND = Pattern.compile("movsx(8|16|32)(32|64)");
    private static final Pattern SIZED = Pattern.compile("([a-z]+?)(32|64)?");

    private final Statements statements;
    private final Statements.Statement statement;
    private final String mnemonic;
    private final List<String> operands;

    private Mnemonics(Statements statements, Statements.Statement statement) {
        this.statements = statements;
        this.statement = statement;
        String[] parts = statement.text().split("\\s+", 2);
        this.mnemonic = parts[0];
        this.operands =
                parts.length == 1 ? List.of() : List.of(parts[1].strip().split("\\s*,\\s*"));
    }

    /** The instructions of a program. */
    public static List<Instruction> assemble(String text) throws MalformedAssembly {
        Statements statements =
                Statements.of(text, "#", statement -> statement.startsWith("lddw") ? 2 : 1);
        statements.all().stream()
                .filter(each -> each.text().equals("exit"))
                .findFirst()
                .ifPresent(exit -> statements.otherwise("exit", exit.slot()));
        List<Instruction> code = new ArrayList<>();
        for (Statements.Statement each : statements.all()) {
            Instruction instruction = new Mnemonics(statements, each).instruction();
            if (WellFormed.flaw(instruction).isPresent()) {
                throw new MalformedAssembly(each.line(), WellFormed.flaw(instruction).get());
            }
            code.add(instruction);
        }
        return code;
    }

    private MalformedAssembly malformed() {
        return new MalformedAssembly(statement.line(), "no such instruction: " + statement.text());
    }

    private String operand(int index) throws MalformedAssembly {
        if (index >= operands.size()) {
            throw malformed();
        }
        return operands.get(index);
    }

    private Register register(int index) throws MalformedAssembly {
        String text = operand(index);
        if (!text.matches("%?r\\d+")) {
            throw malformed();
        }
        return Statements.register(statement, text.substring(text.indexOf('r') + 1));
    }

    private Operand value(int index) throws MalformedAssembly {
        return operand(index).matches("%?r\\d+")
                ? Operand.of(register(index))
                : Operand.of(Statements.number32(statement, operand(index)));
    }

    private record Place(Register base, int offset) {}

    private Place place(int index) throws MalformedAssembly {
        return place(operand(index));
    }

    private Place place(String text) throws MalformedAssembly {
        Matcher matcher = PLACE.matcher(text);
        if (!matcher.matches()) {
            throw malformed();
        }
        String offset = matcher.group(2) == null ? "0" : matcher.group(2).replace(" ", "");
        return new Place(
                Statements.register(statement, matcher.group(1)),
                Statements.number32(statement, offset));
    }

    private static MemorySize size(String letters) {
        return switch (letters) {
            case "b" -> MemorySize.U8;
            case "h" -> MemorySize.U16;
            case "w" -> MemorySize.U32;
            default -> MemorySize.U64;
        };
    }

    private Instruction instruction() throws MalformedAssembly {
        return switch (mnemonic) {
            case "exit" -> new Instruction.Exit();
            case "ja", "ja32" -> new Instruction.Jump(statements.offset(statement, operand(0)));
            case "call" -> call();
            case "lock" -> atomic();
            case "lddw" ->
                    new Instruction.LoadImmediate(
                            register(0), Statements.number(statement, operand(1)));
            default -> sized();
        };
    }

    private Instruction call() throws MalformedAssembly {
        String callee = operand(0);
        if (callee.matches("%?r\\d+")) {
            throw new MalformedAssembly(
                    statement.line(), "a call through a register, which RFC 9669 does not define");
        }
        if (callee.startsWith("local")) {
            String target = callee.substring("local".length()).strip();
            return new Instruction.CallLocal(statements.offset(statement, target));
        }
        return new Instruction.CallHelper(Statements.number32(statement, callee));
    }

    /** {@code lock [fetch] op[32] [place], register}. */
    private Instruction atomic() throws MalformedAssembly {
        Matcher matcher =
                Pattern.compile("(fetch\\s+)?([a-z]+?)(32|64)?\\s+(\\[.*])").matcher(operand(0));
        if (!matcher.matches()) {
            throw malformed();
        }
        AtomicOperator operator = operator(matcher.group(2));
        boolean exchange = operator == AtomicOperator.XCHG || operator == AtomicOperator.CMPXCHG;
        Place place = place(matcher.group(4));
        return new Instruction.Atomic(
                "32".equals(matcher.group(3)) ? MemorySize.U32 : MemorySize.U64,
                operator,
                exchange || matcher.group(1) != null,
                place.base(),
                place.offset(),
                register(1));
    }

    private AtomicOperator operator(String name) throws MalformedAssembly {
        for (AtomicOperator operator : AtomicOperator.values()) {
            if (operator.name().equals(name.toUpperCase(Locale.ROOT))) {
                return operator;
            }
        }
        throw malformed();
    }

    private Instruction sized() throws MalformedAssembly {
        Matcher load = LOAD.matcher(mnemonic);
        if (load.matches()) {
            Place from = place(1);
            return new Instruction.Load(
                    size(load.group(2)),
                    !load.group(1).isEmpty(),
                    register(0),
                    from.base(),
                    from.offset());
        }
        Matcher store = STORE.matcher(mnemonic);
        if (store.matches()) {
            return store(size(store.group(2)), !store.group(1).isEmpty());
        }
        Matcher swap = SWAP.matcher(mnemonic);
        if (swap.matches()) {
            Instruction.Swap.Kind kind =
                    switch (swap.group(1)) {
                        case "le" -> Instruction.Swap.Kind.TO_LITTLE;
                        case "be" -> Instruction.Swap.Kind.TO_BIG;
                        default -> Instruction.Swap.Kind.SWAP;
                    };
            return new Instruction.Swap(kind, Integer.parseInt(swap.group(2)), register(0));
        }
        Matcher extension = EXTEND.matcher(mnemonic);
        if (extension.matches()) {
            return new Instruction.Alu(
                    extension.group(2).equals("32") ? Width.W32 : Width.W64,
                    AluOperator.valueOf("MOVSX" + extension.group(1)),
                    register(0),
                    value(1));
        }
        return arithmeticOrBranch();
    }

    private Instruction store(MemorySize size, boolean fromRegister) throws MalformedAssembly {
        Place to = place(0);
        return fromRegister
                ? new Instruction.Store(size, to.base(), to.offset(), register(1))
                : new Instruction.StoreImmediate(
                        size, to.base(), to.offset(), Statements.number32(statement, operand(1)));
    }

    private Instruction arithmeticOrBranch() throws MalformedAssembly {
        Matcher matcher = SIZED.matcher(mnemonic);
        if (!matcher.matches()) {
            throw malformed();
        }
        Width width = "32".equals(matcher.group(2)) ? Width.W32 : Width.W64;
        String name = matcher.group(1).toUpperCase(Locale.ROOT);
        for (AluOperator operator : AluOperator.values()) {
            if (operator.name().equals(name)) {
                Operand source = operator == AluOperator.NEG ? Operand.of(0) : value(1);
                return new Instruction.Alu(width, operator, register(0), source);
            }
        }
        for (JumpOperator operator : JumpOperator.values()) {
            if (("J" + operator.name()).equals(name)) {
                int offset = statements.offset(statement, operand(2));
                return new Instruction.Branch(width, operator, register(0), value(1), offset);
            }
        }
        throw malformed();
    }
}
