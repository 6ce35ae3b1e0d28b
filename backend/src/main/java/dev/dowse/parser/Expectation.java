package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.Token;

/** Says in the author's terms what is missing where a token does not fit. */
final class Expectation {
    private Expectation() {}

    /** The message where {@code wanted} should stand instead of {@code found}. */
    static String message(Parser parser, int wanted, Token found) {
        String before = " before " + name(found);
        return switch (wanted) {
            case DLexer.SEMICOLON -> "expected ; here, " + name(found) + " follows";
            case DLexer.RPAREN ->
                    isArguments(parser) ? "expected , or )" + before : "expected )" + before;
            case DLexer.RBRACKET ->
                    isArguments(parser) ? "expected , or ]" + before : "expected ]" + before;
            case DLexer.RBRACE -> "expected }" + before;
            case DLexer.PREDICATE_CLOSE -> "expected / and the end of the predicate" + before;
            case DLexer.COLON -> "expected : of the conditional expression" + before;
            case DLexer.LPAREN -> "expected (" + before;
            case DLexer.LBRACE -> "expected {" + before;
            case DLexer.ARROW -> "expected -> and a name" + before;
            case DLexer.ASSIGN -> "expected =" + before;
            case DLexer.LESS -> "expected <" + before;
            case DLexer.GREATER -> "expected >" + before;
            case DLexer.COMMA -> "expected ," + before;
            default -> "expected a name" + before;
        };
    }

    /** The message where what begins with {@code found} is not what may stand there. */
    static String start(Parser parser, Token found) {
        if (found.getType() == DLexer.RESERVED) {
            return reserved(found);
        }
        return switch (parser.getContext().getRuleIndex()) {
            case DParser.RULE_item, DParser.RULE_script ->
                    "expected a probe description or a declaration before " + name(found);
            case DParser.RULE_statement, DParser.RULE_block ->
                    "expected a statement before " + name(found);
            case DParser.RULE_specifier, DParser.RULE_typeName, DParser.RULE_parameters ->
                    "expected a type before " + name(found);
            case DParser.RULE_declarator, DParser.RULE_direct ->
                    "expected a name before " + name(found);
            default -> "expected an expression before " + name(found);
        };
    }

    static String reserved(Token token) {
        return name(token) + " is a reserved word of D, without a use of its own";
    }

    private static boolean isArguments(Parser parser) {
        int rule = parser.getContext().getRuleIndex();
        return rule == DParser.RULE_suffix || rule == DParser.RULE_shape;
    }

    /** How the author sees {@code token}. */
    static String name(Token token) {
        if (token.getType() == Token.EOF) {
            return "the end of the text";
        }
        if (token.getStopIndex() < token.getStartIndex()) {
            return "the end of the statement";
        }
        String text = token.getText();
        return "“" + (text.length() > 40 ? text.substring(0, 39) + "…" : text) + "”";
    }
}
