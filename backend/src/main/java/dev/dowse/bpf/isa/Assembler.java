package dev.dowse.bpf.isa;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads programs in the text form of the kernel's verifier, as {@link Listing} prints it: {@code r0
 * = *(u64 *)(r1 +8)}, {@code if r0 == 0 goto pc+2}. Slot numbers may stand before instructions,
 * branches may name labels, and comments start with {@code ;}. A hexadecimal number that is
 * assigned to a register is one of 64 bits.
 */
public final class Assembler {
    private static final String REGISTER = "([rw])(\\d+)";
    private static final String VALUE = "([rw]\\d+|[+-]?(?:0x)?[0-9a-fA-F]+)";
    private static final String MEMORY =
            "\\*\\((u|s)(8|16|32|64) \\*\\)\\(r(\\d+) ?([+-] ?\\d+)\\)";
    private static final String TARGET = "goto (?:pc)?(\\S+)";

    private static final Pattern CALL =
            Pattern.compile("call (#|pc|kernel-function#)?([+-]?\\d+|[A-Za-z_]\\w*)");
    private static final Pattern JUMP = Pattern.compile(TARGET);
    private static final Pattern BRANCH =
            Pattern.compile("if " + REGISTER + " (\\S+) " + VALUE + " " + TARGET);
    private static final Pattern LOCK = Pattern.compile("lock (\\w+) " + MEMORY + " r(\\d+)");
    private static final Pattern FETCH =
            Pattern.compile("r\\d+ = atomic_fetch_(\\w+) " + MEMORY + " r(\\d+)");
    private static final Pattern STORE = Pattern.compile(MEMORY + " = " + VALUE);
    private static final Pattern LOAD = Pattern.compile("r(\\d+) = " + MEMORY);
    private static final Pattern MAP =
            Pattern.compile("r(\\d+) = map\\[(-?\\d+)](?:\\[0]\\+(-?\\d+))?");
    private static final Pattern FUNCTION = Pattern.compile("r(\\d+) = subprog\\[(\\S+)]");
    private static final Pattern WIDE = Pattern.compile("r(\\d+) = (0x[0-9a-fA-F]+)(?: ll)?");
    private static final List<Pattern> WIDE_FORMS = List.of(MAP, FUNCTION, WIDE);
    private static final Pattern SWAP = Pattern.compile("r(\\d+) = (le|be|bswap)(16|32|64) r\\d+");
    private static final Pattern NEGATION = Pattern.compile(REGISTER + " = -[rw]\\d+");
    private static final Pattern EXTENSION =
            Pattern.compile(REGISTER + " = \\(s(8|16|32)\\)" + VALUE);
    private static final Pattern ARITHMETIC =
            Pattern.compile(REGISTER + " (s?[-+*/%|&^<>]*=) " + VALUE);

    private final Statements statements;
    private final Statements.Statement statement;

    private Assembler(Statements statements, Statements.Statement statement) {
        this.statements = statements;
        this.statement = statement;
    }

    /** The instructions of a program. */
    public static List<Instruction> assemble(String text) throws MalformedAssembly {
        Statements statements =
                Statements.of(
                        text,
                        ";",
                        s -> WIDE_FORMS.stream().anyMatch(f -> f.matcher(s).matches()) ? 2 : 1);
        List<Instruction> code = new ArrayList<>();
        for (Statements.Statement each : statements.all()) {
            Instruction instruction = new Assembler(statements, each).instruction();
            if (WellFormed.flaw(instruction).isPresent()) {
                throw new MalformedAssembly(each.line(), WellFormed.flaw(instruction).get());
            }
            code.add(instruction);
        }
        return code;
    }

    private interface Form {
        Instruction read(MatchResult parts) throws MalformedAssembly;
    }

    private record Rule(Pattern pattern, Form form) {}

    /** The first form that fits counts. */
    private Instruction instruction() throws MalformedAssembly {
        if (statement.text().equals("exit")) {
            return new Instruction.Exit();
        }
        List<Rule> rules =
                List.of(
                        new Rule(CALL, this::call),
                        new Rule(JUMP, m -> new Instruction.Jump(target(m.group(1)))),
                        new Rule(BRANCH, this::branch),
                        new Rule(LOCK, m -> atomic(m, false)),
                        new Rule(FETCH, m -> atomic(m, true)),
                        new Rule(STORE, this::store),
                        new Rule(LOAD, this::load),
                        new Rule(MAP, this::map),
                        new Rule(FUNCTION, this::function),
                        new Rule(WIDE, this::wide),
                        new Rule(SWAP, this::swap),
                        new Rule(NEGATION, m -> alu(m, AluOperator.NEG, Operand.of(0))),
                        new Rule(EXTENSION, this::extension),
                        new Rule(ARITHMETIC, this::arithmetic));
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern.matcher(statement.text());
            if (matcher.matches()) {
                return rule.form.read(matcher);
            }
        }
        throw malformed();
    }

    private MalformedAssembly malformed() {
        return new MalformedAssembly(statement.line(), "no such instruction: " + statement.text());
    }

    private int target(String text) throws MalformedAssembly {
        return statements.offset(statement, text);
    }

    private int number(String text) throws MalformedAssembly {
        return Statements.number32(statement, text.replace(" ", ""));
    }

    private Register register(String number) throws MalformedAssembly {
        return Statements.register(statement, number);
    }

    private Operand value(String text) throws MalformedAssembly {
        return text.startsWith("r") || text.startsWith("w")
                ? Operand.of(register(text.substring(1)))
                : Operand.of(number(text));
    }

    private static Width width(String letter) {
        return letter.equals("w") ? Width.W32 : Width.W64;
    }

    private static MemorySize size(String bits) {
        return MemorySize.ofBytes(Integer.parseInt(bits) / 8);
    }

    private Instruction call(MatchResult m) throws MalformedAssembly {
        String kind = m.group(1) == null ? "pc" : m.group(1);
        return switch (kind) {
            case "#" -> new Instruction.CallHelper(number(m.group(2)));
            case "pc" -> new Instruction.CallLocal(target(m.group(2)));
            default -> new Instruction.CallKernel(number(m.group(2)));
        };
    }

    private Instruction branch(MatchResult m) throws MalformedAssembly {
        for (JumpOperator operator : JumpOperator.values()) {
            if (Listing.symbol(operator).equals(m.group(3))) {
                return new Instruction.Branch(
                        width(m.group(1)),
                        operator,
                        register(m.group(2)),
                        value(m.group(4)),
                        target(m.group(5)));
            }
        }
        throw malformed();
    }

    private Instruction atomic(MatchResult m, boolean fetch) throws MalformedAssembly {
        for (AtomicOperator operator : AtomicOperator.values()) {
            if (operator.name().equals(m.group(1).toUpperCase(Locale.ROOT))) {
                return new Instruction.Atomic(
                        size(m.group(3)),
                        operator,
                        fetch,
                        register(m.group(4)),
                        number(m.group(5)),
                        register(m.group(6)));
            }
        }
        throw malformed();
    }

    private Instruction store(MatchResult m) throws MalformedAssembly {
        MemorySize size = size(m.group(2));
        Register base = register(m.group(3));
        int offset = number(m.group(4));
        return switch (value(m.group(5))) {
            case Operand.Reg(Register source) -> new Instruction.Store(size, base, offset, source);
            case Operand.Imm(int value) ->
                    new Instruction.StoreImmediate(size, base, offset, value);
        };
    }

    private Instruction load(MatchResult m) throws MalformedAssembly {
        return new Instruction.Load(
                size(m.group(3)),
                m.group(2).equals("s"),
                register(m.group(1)),
                register(m.group(4)),
                number(m.group(5)));
    }

    private Instruction map(MatchResult m) throws MalformedAssembly {
        Register to = register(m.group(1));
        int map = number(m.group(2));
        return m.group(3) == null
                ? new Instruction.LoadMap(to, map)
                : new Instruction.LoadMapValue(to, map, number(m.group(3)));
    }

    private Instruction function(MatchResult m) throws MalformedAssembly {
        return new Instruction.LoadFunction(register(m.group(1)), target(m.group(2)));
    }

    private Instruction wide(MatchResult m) throws MalformedAssembly {
        return new Instruction.LoadImmediate(
                register(m.group(1)), Statements.number(statement, m.group(2)));
    }

    private Instruction swap(MatchResult m) throws MalformedAssembly {
        Instruction.Swap.Kind kind =
                switch (m.group(2)) {
                    case "le" -> Instruction.Swap.Kind.TO_LITTLE;
                    case "be" -> Instruction.Swap.Kind.TO_BIG;
                    default -> Instruction.Swap.Kind.SWAP;
                };
        return new Instruction.Swap(kind, Integer.parseInt(m.group(3)), register(m.group(1)));
    }

    private Instruction extension(MatchResult m) throws MalformedAssembly {
        return alu(m, AluOperator.valueOf("MOVSX" + m.group(3)), value(m.group(4)));
    }

    private Instruction arithmetic(MatchResult m) throws MalformedAssembly {
        for (AluOperator operator : AluOperator.values()) {
            if (Listing.symbol(operator).equals(m.group(3))) {
                return alu(m, operator, value(m.group(4)));
            }
        }
        throw malformed();
    }

    private Instruction alu(MatchResult m, AluOperator operator, Operand source)
            throws MalformedAssembly {
        return new Instruction.Alu(width(m.group(1)), operator, register(m.group(2)), source);
    }
}
