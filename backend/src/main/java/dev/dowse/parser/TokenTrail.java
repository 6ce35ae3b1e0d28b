package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** The tokens read so far, which are looked at from their end. */
final class TokenTrail {
    private final int textStart;
    private final List<CommonToken> tokens = new ArrayList<>();

    TokenTrail(int textStart) {
        this.textStart = textStart;
    }

    void add(CommonToken token) {
        tokens.add(token);
    }

    CommonToken removeLast() {
        return tokens.removeLast();
    }

    List<CommonToken> all() {
        return tokens;
    }

    /** The type of the token that many places back. */
    int type(int back) {
        int index = tokens.size() - back;
        return index < 0 ? Token.INVALID_TYPE : tokens.get(index).getType();
    }

    /** Where the last token ends. */
    int end() {
        return tokens.isEmpty() ? textStart : tokens.getLast().getStopIndex() + 1;
    }

    boolean endsInSelector() {
        return type(1) == DLexer.DOT || type(1) == DLexer.ARROW;
    }

    /** True behind {@code enum} and its name, if it has one. */
    boolean endsInEnum() {
        return type(1) == DLexer.ENUM || type(2) == DLexer.ENUM;
    }

    /** True behind {@code struct}, {@code union} or {@code enum}, and its name. */
    boolean endsInTag() {
        return endsInEnum() || type(1) == DLexer.AGGREGATE || type(2) == DLexer.AGGREGATE;
    }

    /** True where no token of the item at hand was read yet. */
    boolean endsItem() {
        return switch (type(1)) {
            case Token.INVALID_TYPE, DLexer.SEMICOLON, DLexer.RBRACE, DLexer.BOUNDARY -> true;
            default -> false;
        };
    }

    /** True at {@code offset} below a line of keywords alone, which this one goes on with. */
    boolean endsInHeadLine(Glance glance, int offset) {
        int back = 1;
        while (isSpecifier(type(back)) && glance.isNextLine(end(), offset)) {
            CommonToken token = tokens.get(tokens.size() - back);
            if (glance.startsLine(token.getStartIndex(), textStart)) {
                return true;
            }
            back++;
        }
        return false;
    }

    private static boolean isSpecifier(int type) {
        return switch (type) {
            case DLexer.STORAGE,
                    DLexer.QUALIFIER,
                    DLexer.BASE_TYPE,
                    DLexer.SELF,
                    DLexer.THIS,
                    DLexer.AGGREGATE,
                    DLexer.ENUM,
                    DLexer.INLINE ->
                    true;
            default -> false;
        };
    }
}
