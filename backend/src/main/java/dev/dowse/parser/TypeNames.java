package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Tells names of types from other names, which D's grammar cannot: {@code (a)-1} is a cast or a
 * difference. Mostly the neighbours decide, as two names in a row or a name and stars before a
 * closing parenthesis. Where they do not, the script's own typedefs and the habit of ending type
 * names in {@code _t} do, because the types of the kernel are not known while parsing.
 */
final class TypeNames {
    private enum Kind {
        /** Expressions. */
        CODE,
        /** Types, separated by commas. */
        TYPES,
        /** Declarations, separated by semicolons. */
        DECLARATIONS,
        /** The probes of a provider. */
        PROBES
    }

    /** What stands between two brackets. */
    private static final class Frame {
        Kind kind;
        final int closer;

        /** True once the type of the current declaration is there: the next name is declared. */
        boolean based;

        /** True behind {@code =} and {@code :}, where an expression stands. */
        boolean value;

        boolean typedef;
        boolean offsetof;
        boolean cast;

        Frame(Kind kind, int closer) {
            this.kind = kind;
            this.closer = closer;
        }

        boolean isCode() {
            return kind == Kind.CODE || value;
        }

        /** Another declaration begins here. */
        void restart() {
            based = false;
            value = false;
            typedef = false;
        }
    }

    private static final Set<String> KNOWN =
            Set.of(
                    "uint", "ulong", "ushort", "uchar", "u8", "u16", "u32", "u64", "s8", "s16",
                    "s32", "s64", "__u8", "__u16", "__u32", "__u64", "__be16", "__be32");

    private final List<CommonToken> tokens;
    private final Set<String> defined = new HashSet<>();
    private final Deque<Frame> frames = new ArrayDeque<>();
    private boolean closedCast;
    private boolean inTranslator;

    private TypeNames(List<CommonToken> tokens) {
        this.tokens = tokens;
    }

    /** Gives the tokens of type names, and the brackets around them, types of their own. */
    static void mark(List<CommonToken> tokens) {
        TypeNames names = new TypeNames(tokens);
        names.frames.push(new Frame(Kind.DECLARATIONS, Token.EOF));
        for (int i = 0; i < tokens.size(); i++) {
            names.read(i);
        }
    }

    private void read(int i) {
        Frame frame = frames.getFirst();
        switch (type(i)) {
            case DLexer.PREDICATE_OPEN -> push(Kind.CODE, DLexer.PREDICATE_CLOSE);
            case DLexer.LBRACE -> push(braceKind(i), DLexer.RBRACE);
            case DLexer.LBRACKET -> push(bracketKind(frame, i), DLexer.RBRACKET);
            case DLexer.LPAREN -> parenthesis(frame, i);
            case DLexer.LESS -> less(frame, i);
            case DLexer.RBRACE, DLexer.RBRACKET, DLexer.RPAREN, DLexer.PREDICATE_CLOSE -> pop(i);
            case DLexer.GREATER -> {
                if (frame.closer == DLexer.GREATER) {
                    pop(i);
                }
            }
            case DLexer.TRANSLATOR -> {
                frame.restart();
                inTranslator = true;
            }
            case DLexer.BOUNDARY -> {
                frames.clear();
                push(Kind.DECLARATIONS, Token.EOF);
                inTranslator = false;
            }
            case DLexer.INLINE, DLexer.SEMICOLON, DLexer.PROBE, DLexer.PROBE_ID -> frame.restart();
            case DLexer.COMMA -> comma(frame);
            case DLexer.ASSIGN -> frame.value = true;
            case DLexer.COLON -> frame.value = frame.value || frame.kind == Kind.DECLARATIONS;
            case DLexer.STORAGE -> frame.typedef |= tokens.get(i).getText().equals("typedef");
            case DLexer.BASE_TYPE,
                    DLexer.AGGREGATE,
                    DLexer.ENUM,
                    DLexer.PROVIDER,
                    DLexer.PROBE_WORD ->
                    frame.based = true;
            case DLexer.IDENTIFIER, DLexer.SYMBOL -> name(frame, i);
            default -> {}
        }
    }

    private void name(Frame frame, int i) {
        if (frame.isCode()) {
            return;
        }
        if (frame.based && beginsDeclaration(i)) {
            frame.restart();
        }
        if (frame.based) {
            if (frame.typedef) {
                defined.add(tokens.get(i).getText());
            }
        } else if (frame.kind == Kind.TYPES
                || before(i) == DLexer.TRANSLATOR
                || isBase(type(i + 1))) {
            tokens.get(i).setType(DLexer.TYPE_NAME);
            frame.based = true;
        }
    }

    /** True at two names in a row on a line of their own: the semicolon before them is missing. */
    private boolean beginsDeclaration(int i) {
        return frames.size() == 1
                && i > 0
                && type(i + 1) == DLexer.IDENTIFIER
                && tokens.get(i).getLine() > tokens.get(i - 1).getLine();
    }

    /** What may follow the type of a declaration, and not a variable. */
    private static boolean isBase(int next) {
        return switch (next) {
            case DLexer.IDENTIFIER,
                    DLexer.SYMBOL,
                    DLexer.STAR,
                    DLexer.QUALIFIER,
                    DLexer.STORAGE,
                    DLexer.BASE_TYPE,
                    DLexer.AGGREGATE,
                    DLexer.ENUM ->
                    true;
            default -> false;
        };
    }

    private void comma(Frame frame) {
        if (frame.offsetof) {
            frame.kind = Kind.CODE;
        } else if (frame.kind == Kind.TYPES) {
            frame.based = false;
        } else if (frame.kind == Kind.DECLARATIONS) {
            frame.value = false;
        }
    }

    private void less(Frame frame, int i) {
        if (before(i) == DLexer.XLATE || (inTranslator && frame.kind == Kind.DECLARATIONS)) {
            push(Kind.TYPES, DLexer.GREATER);
            inTranslator = false;
        }
    }

    private Kind braceKind(int i) {
        if (before(i) == DLexer.AGGREGATE || before(i - 1) == DLexer.AGGREGATE) {
            return Kind.DECLARATIONS;
        }
        return before(i - 1) == DLexer.PROVIDER ? Kind.PROBES : Kind.CODE;
    }

    private Kind bracketKind(Frame frame, int i) {
        return !frame.isCode() && isTypeList(i + 1) ? Kind.TYPES : Kind.CODE;
    }

    private boolean isTypeList(int i) {
        if (isTypeWord(type(i)) || type(i) == DLexer.ELLIPSIS) {
            return true;
        }
        if (type(i) != DLexer.IDENTIFIER && type(i) != DLexer.SYMBOL) {
            return false;
        }
        int next = type(i + 1);
        if (next == DLexer.RBRACKET) {
            return isKnown(i);
        }
        int behind = afterStars(i + 1);
        return next == DLexer.COMMA
                || next == DLexer.IDENTIFIER
                || (next == DLexer.STAR
                        && (type(behind) == DLexer.RBRACKET || type(behind) == DLexer.COMMA));
    }

    private void parenthesis(Frame frame, int i) {
        if (!frame.isCode()) {
            declaratorParenthesis(frame, i);
        } else if (before(i) == DLexer.SIZEOF && isCast(i + 1, true)) {
            tokens.get(i - 1).setType(DLexer.SIZEOF_TYPE);
            push(Kind.TYPES, DLexer.RPAREN);
        } else if (before(i) == DLexer.OFFSETOF) {
            push(Kind.TYPES, DLexer.RPAREN);
            frames.getFirst().offsetof = true;
        } else if (!endsOperand(i - 1) && isCast(i + 1, false)) {
            tokens.get(i).setType(DLexer.CAST_OPEN);
            push(Kind.TYPES, DLexer.RPAREN);
            frames.getFirst().cast = true;
        } else {
            push(Kind.CODE, DLexer.RPAREN);
        }
    }

    private void declaratorParenthesis(Frame frame, int i) {
        push(Kind.TYPES, DLexer.RPAREN);
        int before = before(i);
        boolean parameters =
                before == DLexer.IDENTIFIER
                        || before == DLexer.RPAREN
                        || before == DLexer.RBRACKET
                        || frame.kind == Kind.PROBES
                        || isKnown(i + 1);
        frames.getFirst().based = !parameters;
    }

    /** True when the parenthesis before {@code i} holds a type. */
    private boolean isCast(int i, boolean sizeof) {
        if (isTypeWord(type(i))) {
            return true;
        }
        if (type(i) != DLexer.IDENTIFIER && type(i) != DLexer.SYMBOL) {
            return false;
        }
        if (type(i + 1) == DLexer.STAR || type(i + 1) == DLexer.QUALIFIER) {
            return type(afterStars(i + 1)) == DLexer.RPAREN;
        }
        if (type(i + 1) != DLexer.RPAREN) {
            return false;
        }
        return sizeof
                ? isKnown(i)
                : startsOperand(type(i + 2)) || (isKnown(i) && mayStartOperand(type(i + 2)));
    }

    private int afterStars(int i) {
        int at = i;
        while (type(at) == DLexer.STAR || type(at) == DLexer.QUALIFIER) {
            at++;
        }
        return at;
    }

    private boolean isKnown(int i) {
        if (type(i) != DLexer.IDENTIFIER && type(i) != DLexer.SYMBOL) {
            return false;
        }
        String name = tokens.get(i).getText();
        return name.endsWith("_t") || KNOWN.contains(name) || defined.contains(name);
    }

    private static boolean isTypeWord(int type) {
        return type == DLexer.BASE_TYPE
                || type == DLexer.QUALIFIER
                || type == DLexer.AGGREGATE
                || type == DLexer.ENUM
                || type == DLexer.TYPE_NAME;
    }

    /**
     * True when an operand ends with token {@code i}, so that a parenthesis behind it is a call.
     */
    private boolean endsOperand(int i) {
        return switch (type(i)) {
            case DLexer.RPAREN -> !closedCast;
            case DLexer.RBRACKET,
                    DLexer.IDENTIFIER,
                    DLexer.SYMBOL,
                    DLexer.MACRO,
                    DLexer.AGGREGATION,
                    DLexer.STRING,
                    DLexer.INTEGER,
                    DLexer.CHARACTER,
                    DLexer.RETURN,
                    DLexer.IF,
                    DLexer.LOOP ->
                    true;
            default -> false;
        };
    }

    /** What can only begin an operand. */
    private static boolean startsOperand(int type) {
        return switch (type) {
            case DLexer.IDENTIFIER,
                    DLexer.SYMBOL,
                    DLexer.MACRO,
                    DLexer.AGGREGATION,
                    DLexer.STRING,
                    DLexer.INTEGER,
                    DLexer.CHARACTER,
                    DLexer.SELF,
                    DLexer.THIS,
                    DLexer.LPAREN,
                    DLexer.NEGATION,
                    DLexer.SIZEOF,
                    DLexer.STRINGOF,
                    DLexer.OFFSETOF,
                    DLexer.XLATE ->
                    true;
            default -> false;
        };
    }

    /** What begins an operand behind a type, and goes on with an expression behind a variable. */
    private static boolean mayStartOperand(int type) {
        return type == DLexer.SIGN || type == DLexer.STAR || type == DLexer.AMPERSAND;
    }

    private void push(Kind kind, int closer) {
        frames.push(new Frame(kind, closer));
    }

    private void pop(int i) {
        closedCast = false;
        while (frames.size() > 1) {
            Frame frame = frames.pop();
            if (frame.closer == type(i)) {
                closedCast = frame.cast;
                return;
            }
        }
    }

    private int before(int i) {
        return type(i - 1);
    }

    private int type(int i) {
        return i < 0 || i >= tokens.size() ? Token.EOF : tokens.get(i).getType();
    }
}
