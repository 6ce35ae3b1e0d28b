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
        if (context.traced != null) {
            return clause(context.traced);
        }
        if (context.declared != null) {
            return declaration(context.declared);
        }
        if (context.inlined != null) {
            return inline(context.inlined);
        }
        if (context.translated != null) {
            return translator(context.translated);
        }
        if (context.provided != null) {
            return provider(context.provided);
        }
        if (context.unexpected != null) {
            complaints.syntax(
                    ContextLexer.span(context.getStart()),
                    "this stands outside of a clause; statements stand between the braces behind a"
                            + " probe description");
        }
        return new Item.Missing(Spans.of(context));
    }

    private Item clause(DParser.ClauseContext context) {
        List<ProbeDescription> descriptions = new ArrayList<>();
        for (Token probe : context.probes) {
            if (!Recovery.isMissing(probe)) {
                descriptions.add(probes.read(probe));
            }
        }
        Optional<Expression> predicate =
                Optional.ofNullable(context.condition)
                        .map(condition -> expressions.expression(condition.value));
        Optional<Statement.Block> body = Optional.ofNullable(context.body).map(statements::block);
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

    private static Span last(ParserRuleContext context) {
        Token stop = context.getStop();
        return stop == null ? Spans.of(context) : ContextLexer.span(stop);
    }

    private Item declaration(DParser.DeclarationContext context) {
        List<Declarator> declarators = new ArrayList<>();
        for (DParser.InitDeclaratorContext declared : context.declarators) {
            declarators.add(expressions.types().declarator(declared.declared));
            if (declared.assign != null) {
                complaints.syntax(
                        ContextLexer.span(declared.assign),
                        "a declaration gives no value; assign it in a clause such as BEGIN");
            }
        }
        return new Item.Declaration(
                Spans.of(context), expressions.types().specifiers(context.specifiers), declarators);
    }

    private Item inline(DParser.InlineDefinitionContext context) {
        Span span = Spans.of(context);
        return new Item.Inline(
                span,
                expressions.types().specifiers(context.specifiers),
                context.declared == null
                        ? nameless(span)
                        : expressions.types().declarator(context.declared),
                value(context.value, context));
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
        TypeName output = expressions.types().typeName(context.output);
        TypeName input = expressions.types().typeName(context.input);
        List<Item.Translator.Member> members = new ArrayList<>();
        for (DParser.TranslatorMemberContext member : context.values) {
            if (member.unexpected != null) {
                complaints.syntax(
                        ContextLexer.span(member.getStart()),
                        "expected a member of the output type, =, and its value here");
            } else {
                Span span = Spans.of(member);
                Word name = Spans.word(member.name, Span.at(span.start()));
                members.add(new Item.Translator.Member(span, name, value(member.value, member)));
            }
        }
        Word parameter = input.declarator().name();
        if (parameter.isMissing()) {
            complaints.syntax(parameter.span(), "expected a name for the translator's input here");
        }
        return new Item.Translator(Spans.of(context), output, input, parameter, members);
    }

    private Item provider(DParser.ProviderContext context) {
        List<Item.Provider.Probe> all = new ArrayList<>();
        for (DParser.ProviderProbeContext probe : context.probes) {
            if (probe.unexpected != null) {
                complaints.syntax(
                        ContextLexer.span(probe.getStart()),
                        "expected probe, a name and its parameters here");
            } else {
                Span span = Spans.of(probe);
                all.add(
                        new Item.Provider.Probe(
                                span,
                                Spans.word(probe.name, Span.at(span.end())),
                                parameters(probe.declared),
                                parameters(probe.translated)));
            }
        }
        Span span = Spans.of(context);
        return new Item.Provider(span, Spans.word(context.name), all);
    }

    private List<TypeName> parameters(DParser.@Nullable SignatureContext signature) {
        return signature == null ? List.of() : expressions.types().parameters(signature.types);
    }
}
