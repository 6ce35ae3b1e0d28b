package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.UnaryOperator;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Turns what the grammar found in expressions into {@link Expression}s. */
final class ExpressionTree {
    /** How deep a tree may be, so that later stages may recurse. */
    private static final int DEEPEST = 1000;

    private final Complaints complaints;
    private final Literals literals;
    private final TypeTree types;
    private int depth;

    ExpressionTree(Complaints complaints) {
        this.complaints = complaints;
        this.literals = new Literals(complaints);
        this.types = new TypeTree(this, complaints);
    }

    TypeTree types() {
        return types;
    }

    Expression expression(DParser.ExpressionContext context) {
        List<DParser.ChainContext> chains = context.chains;
        if (tooDeep(context, chains.size())) {
            return new Expression.Missing(Spans.of(context));
        }
        Expression all = chain(chains.getFirst());
        for (int i = 1; i < chains.size(); i++) {
            Expression right = chain(chains.get(i));
            all = new Expression.Comma(all.span().union(right.span()), all, right);
        }
        depth -= chains.size();
        return all;
    }

    Expression chain(DParser.ChainContext context) {
        List<DParser.TailContext> tails = context.tails;
        if (tooDeep(context, tails.size())) {
            return new Expression.Missing(Spans.of(context));
        }
        Expression first = operand(context.first);
        if (!tails.isEmpty()) {
            List<Precedence.Link> links = new ArrayList<>(tails.size());
            for (DParser.TailContext tail : tails) {
                links.add(link(tail));
            }
            first = Precedence.resolve(first, links, complaints);
        }
        depth -= tails.size();
        return first;
    }

    private boolean tooDeep(ParserRuleContext context, int more) {
        if (depth + more > DEEPEST) {
            complaints.syntax(
                    ContextLexer.span(context.getStart()),
                    "this expression has too many operators; split it into several statements");
            return true;
        }
        depth += more;
        return false;
    }

    private Precedence.Link link(DParser.TailContext tail) {
        return new Precedence.Link(
                Precedence.operator(tail.operator.getText()),
                ContextLexer.span(tail.operator),
                Optional.ofNullable(tail.then).map(this::expression),
                operand(tail.right));
    }

    private Expression operand(DParser.OperandContext context) {
        List<DParser.PrefixContext> prefixes = context.prefixes;
        if (tooDeep(context, prefixes.size() + context.suffixes.size())) {
            return new Expression.Missing(Spans.of(context));
        }
        Expression value = suffixed(context.base, context.suffixes);
        for (int i = prefixes.size() - 1; i >= 0; i--) {
            value = prefixed(prefixes.get(i), value);
        }
        depth -= prefixes.size() + context.suffixes.size();
        return value;
    }

    private Expression prefixed(DParser.PrefixContext prefix, Expression value) {
        Token token = prefix.getStart();
        Span span = ContextLexer.span(token).union(value.span());
        return switch (token.getType()) {
            case DLexer.SIZEOF -> new Expression.SizeofExpression(span, value);
            case DLexer.STRINGOF -> new Expression.Stringof(span, value);
            case DLexer.CAST_OPEN -> new Expression.Cast(span, types.typeName(prefix.type), value);
            case DLexer.STAR -> new Expression.Unary(span, UnaryOperator.DEREFERENCE, value);
            case DLexer.AMPERSAND -> new Expression.Unary(span, UnaryOperator.ADDRESS, value);
            default -> new Expression.Unary(span, unary(token.getText()), value);
        };
    }

    private static UnaryOperator unary(String text) {
        return switch (text) {
            case "-" -> UnaryOperator.NEGATE;
            case "!" -> UnaryOperator.NOT;
            case "~" -> UnaryOperator.COMPLEMENT;
            case "++" -> UnaryOperator.INCREMENT;
            case "--" -> UnaryOperator.DECREMENT;
            default -> UnaryOperator.PLUS;
        };
    }

    /** The suffixes are applied from the left; the first may be part of what the primary is. */
    private Expression suffixed(
            DParser.PrimaryContext primary, List<DParser.SuffixContext> suffixes) {
        Token token = primary.getStart();
        int kind = isMissing(primary) ? Token.INVALID_TYPE : token.getType();
        int opener =
                suffixes.isEmpty() ? Token.INVALID_TYPE : suffixes.getFirst().getStart().getType();
        Expression value;
        int used = 1;
        if (kind == DLexer.AGGREGATION && opener == DLexer.LBRACKET) {
            value =
                    aggregation(
                            token, key(token, suffixes.getFirst()), Spans.of(suffixes.getFirst()));
        } else if (isFunction(kind) && opener == DLexer.LPAREN) {
            value = call(Spans.word(token), suffixes.getFirst());
        } else {
            value = primary(primary);
            used = 0;
        }
        for (int i = used; i < suffixes.size(); i++) {
            value = suffixed(value, suffixes.get(i));
        }
        return value;
    }

    private static boolean isFunction(int kind) {
        return kind == DLexer.IDENTIFIER
                || kind == DLexer.TYPE_NAME
                || kind == DLexer.SYMBOL
                || kind == DLexer.RETURN;
    }

    private static Expression scoped(DParser.PrimaryContext context) {
        Token token = context.getStart();
        VariableScope scope =
                token.getType() == DLexer.SELF ? VariableScope.THREAD : VariableScope.CLAUSE;
        Span span = Spans.of(context);
        return new Expression.ScopedVariable(span, scope, Spans.word(context.name));
    }

    private Expression suffixed(Expression base, DParser.SuffixContext suffix) {
        Span span = base.span().union(Spans.of(suffix));
        Token token = suffix.getStart();
        return switch (token.getType()) {
            case DLexer.LBRACKET -> new Expression.Index(span, base, indices(suffix));
            case DLexer.LPAREN -> {
                complaints.error(
                        "D_FUNC_IDENT",
                        ContextLexer.span(token),
                        "only a function can be called, by its name");
                Word none = Word.missing(Span.at(base.span().start()));
                yield new Expression.Call(span, none, arguments(suffix));
            }
            case DLexer.STEP ->
                    new Expression.PostfixStep(span, base, token.getText().equals("++"));
            default ->
                    new Expression.Member(
                            span, base, token.getType() == DLexer.ARROW, Spans.word(suffix.name));
        };
    }

    private Expression call(Word name, DParser.SuffixContext suffix) {
        return new Expression.Call(name.span().union(Spans.of(suffix)), name, arguments(suffix));
    }

    private List<Expression> indices(DParser.SuffixContext suffix) {
        List<Expression> indices = arguments(suffix);
        if (indices.isEmpty()) {
            complaints.syntax(Spans.of(suffix), "expected an index between the brackets");
            return List.of(new Expression.Missing(Span.at(suffix.getStart().getStopIndex() + 1)));
        }
        return indices;
    }

    /** The key of an aggregation, which has one or no brackets at all. */
    private List<Expression> key(Token aggregation, DParser.SuffixContext suffix) {
        Span brackets = Spans.of(suffix);
        List<Expression> key = arguments(suffix);
        if (key.isEmpty()) {
            String name = aggregation.getText();
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    brackets,
                                    "the key of "
                                            + name
                                            + " is missing: name what to group by, as in "
                                            + name
                                            + "[execname], or leave the brackets out")
                            .withFix(Fix.replace("Remove the brackets", brackets, "")));
        }
        return key;
    }

    private List<Expression> arguments(DParser.SuffixContext suffix) {
        List<DParser.ChainContext> chains = suffix.values.chains;
        List<Expression> arguments = new ArrayList<>(chains.size());
        for (DParser.ChainContext chain : chains) {
            arguments.add(chain(chain));
        }
        return arguments;
    }

    private Expression primary(DParser.PrimaryContext context) {
        if (isMissing(context)) {
            return new Expression.Missing(Spans.empty(context));
        }
        Token token = context.getStart();
        Span span = ContextLexer.span(token);
        return switch (token.getType()) {
            case DLexer.IDENTIFIER, DLexer.TYPE_NAME ->
                    new Expression.Identifier(span, token.getText());
            case DLexer.SYMBOL -> symbol(token);
            case DLexer.MACRO -> macro(token);
            case DLexer.AGGREGATION -> aggregation(token, List.of(), span);
            case DLexer.INTEGER -> literals.integer(token);
            case DLexer.FLOAT -> literals.floating(token);
            case DLexer.BAD_NUMBER -> literals.badNumber(token);
            case DLexer.STRING, DLexer.OPEN_STRING -> literals.string(token);
            case DLexer.CHARACTER, DLexer.OPEN_CHARACTER -> literals.character(token);
            case DLexer.SELF, DLexer.THIS -> scoped(context);
            case DLexer.RETURN -> reserved(token);
            default -> compound(context);
        };
    }

    private Expression compound(DParser.PrimaryContext context) {
        Span span = Spans.of(context);
        return switch (context.getStart().getType()) {
            case DLexer.LPAREN -> new Expression.Parenthesized(span, expression(context.inner));
            case DLexer.SIZEOF_TYPE ->
                    new Expression.SizeofType(span, types.typeName(context.type));
            case DLexer.OFFSETOF ->
                    new Expression.Offsetof(
                            span, types.typeName(context.type), Spans.word(context.name));
            default ->
                    new Expression.Xlate(
                            span, types.typeName(context.type), expression(context.inner));
        };
    }

    private Expression reserved(Token token) {
        Span span = ContextLexer.span(token);
        complaints.syntax(
                span, "“" + token.getText() + "” is an action: write it with parentheses");
        return new Expression.Missing(span);
    }

    private static Expression symbol(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        int tick = text.lastIndexOf('`');
        Span module = new Span(span.start(), span.start() + tick);
        Span name = new Span(span.start() + tick + 1, span.end());
        return new Expression.KernelSymbol(
                span,
                new Word(module, text.substring(0, tick)),
                new Word(name, text.substring(tick + 1)));
    }

    private static Expression macro(Token token) {
        String text = token.getText();
        boolean quoted = text.startsWith("$$");
        return new Expression.Macro(
                ContextLexer.span(token), text.substring(quoted ? 2 : 1), quoted);
    }

    private static Expression aggregation(Token token, List<Expression> keys, Span end) {
        Span span = ContextLexer.span(token);
        Word name = new Word(new Span(span.start() + 1, span.end()), token.getText().substring(1));
        return new Expression.Aggregation(span.union(end), name, keys);
    }

    /** True where no operand begins. */
    private static boolean isMissing(DParser.PrimaryContext context) {
        return context.exception != null;
    }
}
