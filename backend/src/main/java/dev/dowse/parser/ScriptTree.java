package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Statement;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns what the grammar found at the outermost level into {@link Item}s. */
final class ScriptTree {
    private final Complaints complaints;
    private final boolean commandLine;
    private final ExpressionTree expressions;
    private final StatementTree statements;
    private final ProbeDescriptions probes;

    /**
     * @param commandLine true for a script given as an argument, where a probe description may
     *     stand alone
     */
    ScriptTree(Complaints complaints, boolean commandLine) {
        this.complaints = complaints;
        this.commandLine = commandLine;
        this.expressions = new ExpressionTree(complaints);
        this.statements = new StatementTree(expressions, complaints);
        this.probes = new ProbeDescriptions(complaints);
    }

    Item item(DParser.ItemContext context) {
        if (context.clause() != null) {
            return clause(context.clause());
        }
        if (context.declaration() != null) {
            return declaration(context.declaration());
        }
        if (context.inlineDefinition() != null) {
            return inline(context.inlineDefinition());
        }
        if (context.translator() != null) {
            return translator(context.translator());
        }
        if (context.provider() != null) {
            return provider(context.provider());
        }
        if (context.unexpectedItem() != null) {
            complaints.syntax(
                    ContextLexer.span(context.getStart()),
                    "this stands outside of a clause; statements stand between the braces behind a"
                            + " probe description");
        }
        return new Item.Missing(Spans.of(context));
    }

    private Item clause(DParser.ClauseContext context) {
        List<ProbeDescription> descriptions = new ArrayList<>();
        for (DParser.ProbeContext probe : context.probe()) {
            if (probe.getChildCount() > 0) {
                descriptions.add(probes.read(probe.getStart()));
            }
        }
        Optional<Expression> predicate =
                Optional.ofNullable(context.predicate()).map(this::predicate);
        Optional<Statement.Block> body =
                Optional.ofNullable(context.block()).map(statements::block);
        Span span = Spans.of(context);
        if (body.isEmpty() && (predicate.isPresent() || !commandLine)) {
            complaints.add(
                    Diagnostic.error(
                                    Complaints.SYNTAX,
                                    last(context),
                                    "expected { and the statements of the clause behind this")
                            .withFix(Fix.replace("Insert { }", Span.at(span.end()), " { }")));
        }
        return new Item.Clause(span, descriptions, predicate, body);
    }

    private Expression predicate(DParser.PredicateContext context) {
        return context.expression() == null
                ? new Expression.Missing(Spans.empty(context))
                : expressions.expression(context.expression());
    }

    private static Span last(ParserRuleContext context) {
        Token stop = context.getStop();
        return stop == null ? Spans.of(context) : ContextLexer.span(stop);
    }

    private Item declaration(DParser.DeclarationContext context) {
        List<Declarator> declarators = new ArrayList<>();
        for (DParser.InitDeclaratorContext declared : context.initDeclarator()) {
            if (declared.declarator() != null) {
                declarators.add(expressions.types().declarator(declared.declarator()));
            }
            if (declared.ASSIGN() != null) {
                complaints.syntax(
                        ContextLexer.span(declared.ASSIGN().getSymbol()),
                        "a declaration gives no value; assign it in a clause such as BEGIN");
            }
        }
        return new Item.Declaration(
                Spans.of(context),
                expressions.types().specifiers(context.specifier()),
                declarators);
    }

    private Item inline(DParser.InlineDefinitionContext context) {
        Span span = Spans.of(context);
        return new Item.Inline(
                span,
                expressions.types().specifiers(context.specifier()),
                context.declarator() == null
                        ? nameless(span)
                        : expressions.types().declarator(context.declarator()),
                value(context.chain(), context));
    }

    private static Declarator nameless(Span span) {
        Span at = Span.at(span.end());
        return new Declarator(at, Word.missing(at), List.of(), Optional.empty());
    }

    private Expression value(DParser.@Nullable ChainContext chain, ParserRuleContext outer) {
        return chain == null
                ? new Expression.Missing(Spans.empty(outer))
                : expressions.chain(chain);
    }

    private Item translator(DParser.TranslatorContext context) {
        TypeName output = expressions.types().typeName(context, context.typeName(0));
        TypeName input = expressions.types().typeName(context, context.typeName(1));
        List<Item.Translator.Member> members = new ArrayList<>();
        for (DParser.TranslatorMemberContext member : context.translatorMember()) {
            if (member.translatorMemberStart() != null) {
                complaints.syntax(
                        ContextLexer.span(member.getStart()),
                        "expected a member of the output type, =, and its value here");
            } else {
                Span span = Spans.of(member);
                Word name = Spans.word(member.IDENTIFIER(), Span.at(span.start()));
                members.add(new Item.Translator.Member(span, name, value(member.chain(), member)));
            }
        }
        Word parameter = input.declarator().name();
        if (parameter.isMissing() && context.typeName(1) != null) {
            complaints.syntax(parameter.span(), "expected a name for the translator's input here");
        }
        return new Item.Translator(Spans.of(context), output, input, parameter, members);
    }

    private Item provider(DParser.ProviderContext context) {
        List<Item.Provider.Probe> all = new ArrayList<>();
        for (DParser.ProviderProbeContext probe : context.providerProbe()) {
            if (probe.providerProbeStart() != null) {
                complaints.syntax(
                        ContextLexer.span(probe.getStart()),
                        "expected probe, a name and its parameters here");
            } else {
                Span span = Spans.of(probe);
                all.add(
                        new Item.Provider.Probe(
                                span,
                                Spans.word(probe.IDENTIFIER(), Span.at(span.end())),
                                parameters(probe.signature(0)),
                                parameters(probe.signature(1))));
            }
        }
        Span span = Spans.of(context);
        Word name =
                Spans.word(context.IDENTIFIER(), Span.at(context.getStart().getStopIndex() + 1));
        return new Item.Provider(span, name, all);
    }

    private List<TypeName> parameters(DParser.@Nullable SignatureContext signature) {
        return signature == null
                ? List.of()
                : expressions.types().parameters(signature.parameters());
    }
}
