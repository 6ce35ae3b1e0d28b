package dev.dowse.ide;

import dev.dowse.parser.Lexeme;
import dev.dowse.parser.Lexeme.Kind;
import dev.dowse.source.SourceText;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What signs are in their sentence: the same star multiplies, points and follows pointers. */
final class Roles {
    /** The part that a lexeme plays. */
    enum Role {
        PLAIN,
        /** Stands before its operand. */
        PREFIX,
        /** Stands behind its operand. */
        POSTFIX,
        /** The star of a type. */
        POINTER,
        /** The parenthesis that ends a cast: its operand follows. */
        CAST_END,
        /** The parenthesis that ends the condition of {@code if}. */
        CONDITION_END,
        /** The angle brackets of {@code xlate}. */
        TYPE_OPEN,
        TYPE_CLOSE
    }

    private static final Set<Kind> OPERANDS =
            EnumSet.of(
                    Kind.NAME,
                    Kind.SYMBOL,
                    Kind.AGGREGATION,
                    Kind.MACRO,
                    Kind.NUMBER,
                    Kind.STRING,
                    Kind.TYPE_NAME,
                    Kind.BASE_TYPE,
                    Kind.CLOSE_PARENTHESIS,
                    Kind.CLOSE_BRACKET,
                    Kind.CLOSE_BRACE);
    private static final Set<String> TAGGED = Set.of("struct", "union", "enum");
    private static final Set<String> QUALIFIERS = Set.of("const", "volatile", "restrict");

    private final List<Lexeme> lexemes;
    private final SourceText source;
    private final Role[] roles;
    private final Deque<Role> brackets = new ArrayDeque<>();

    /** The last lexeme that is no comment and no control line; -1 before the first. */
    private int last = -1;

    private int lastButOne = -1;

    private Roles(List<Lexeme> lexemes, SourceText source) {
        this.lexemes = lexemes;
        this.source = source;
        this.roles = new Role[lexemes.size()];
        Arrays.fill(roles, Role.PLAIN);
    }

    /** One role for each lexeme. */
    static List<Role> of(List<Lexeme> lexemes, SourceText source) {
        Roles all = new Roles(lexemes, source);
        for (int i = 0; i < lexemes.size(); i++) {
            Kind kind = lexemes.get(i).kind();
            if (kind != Kind.COMMENT && kind != Kind.CONTROL) {
                all.roles[i] = all.role(i);
                all.lastButOne = all.last;
                all.last = i;
            }
        }
        return List.of(all.roles);
    }

    private Role role(int i) {
        switch (lexemes.get(i).kind()) {
            case OPEN_CAST -> brackets.push(Role.CAST_END);
            case OPEN_PARENTHESIS ->
                    brackets.push(isWord(last, "if") ? Role.CONDITION_END : Role.PLAIN);
            case CLOSE_PARENTHESIS -> {
                return brackets.isEmpty() ? Role.PLAIN : brackets.pop();
            }
            case STEP -> {
                return endsOperand() ? Role.POSTFIX : Role.PREFIX;
            }
            case PREFIX -> {
                return Role.PREFIX;
            }
            case OPERATOR -> {
                return operator(text(i));
            }
            default -> {}
        }
        return Role.PLAIN;
    }

    private Role operator(String sign) {
        if (sign.equals("<") && isWord(last, "xlate")) {
            return Role.TYPE_OPEN;
        }
        if (sign.equals(">") && isOpenType()) {
            return Role.TYPE_CLOSE;
        }
        if (sign.equals("*") && endsType()) {
            return Role.POINTER;
        }
        boolean canStandAlone = "+-*&".contains(sign);
        return canStandAlone && !endsOperand() ? Role.PREFIX : Role.PLAIN;
    }

    private boolean isOpenType() {
        for (int i = last; i >= 0; i--) {
            if (roles[i] == Role.TYPE_OPEN) {
                return true;
            }
            Kind kind = lexemes.get(i).kind();
            boolean type =
                    kind == Kind.NAME
                            || kind == Kind.TYPE_NAME
                            || kind == Kind.BASE_TYPE
                            || kind == Kind.KEYWORD
                            || kind == Kind.COMMENT
                            || roles[i] == Role.POINTER;
            if (!type) {
                return false;
            }
        }
        return false;
    }

    private boolean endsType() {
        if (last < 0) {
            return false;
        }
        Kind kind = lexemes.get(last).kind();
        boolean tag = lastButOne >= 0 && TAGGED.contains(text(lastButOne));
        return kind == Kind.TYPE_NAME
                || kind == Kind.BASE_TYPE
                || roles[last] == Role.POINTER
                || (kind == Kind.NAME && tag)
                || QUALIFIERS.contains(text(last));
    }

    private boolean endsOperand() {
        return last >= 0
                && (roles[last] == Role.POSTFIX
                        || (OPERANDS.contains(lexemes.get(last).kind())
                                && roles[last] != Role.CAST_END
                                && roles[last] != Role.CONDITION_END));
    }

    private boolean isWord(int i, String word) {
        return i >= 0 && text(i).equals(word);
    }

    private String text(int i) {
        return source.slice(lexemes.get(i).span());
    }
}
