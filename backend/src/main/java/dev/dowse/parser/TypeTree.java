package dev.dowse.parser;

import dev.dowse.parser.antlr.DLexer;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.Span;
import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Declarator.Shape;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Turns what the grammar found in types and declarators into their part of the tree. */
final class TypeTree {
    private final ExpressionTree expressions;
    private final Complaints complaints;

    TypeTree(ExpressionTree expressions, Complaints complaints) {
        this.expressions = expressions;
        this.complaints = complaints;
    }

    /** The type, or one without any word where {@code outer} has none. */
    TypeName typeName(ParserRuleContext outer, DParser.@Nullable TypeNameContext context) {
        if (context == null) {
            Span none = Spans.empty(outer);
            return new TypeName(none, List.of(), abstractDeclarator(none));
        }
        Span span = Spans.of(context);
        Declarator declarator =
                context.declarator() == null
                        ? abstractDeclarator(Span.at(span.end()))
                        : declarator(context.declarator());
        return new TypeName(span, specifiers(context.specifier()), declarator);
    }

    private static Declarator abstractDeclarator(Span at) {
        return new Declarator(at, Word.missing(at), List.of(), Optional.empty());
    }

    List<DeclarationSpecifier> specifiers(List<DParser.SpecifierContext> contexts) {
        List<DeclarationSpecifier> specifiers = new ArrayList<>();
        for (DParser.SpecifierContext context : contexts) {
            if (context.getChildCount() > 0) {
                specifiers.add(specifier(context));
            }
        }
        return specifiers;
    }

    private DeclarationSpecifier specifier(DParser.SpecifierContext context) {
        if (context.aggregate() != null) {
            return aggregate(context.aggregate());
        }
        if (context.enumeration() != null) {
            return enumeration(context.enumeration());
        }
        Token token = context.getStart();
        return token.getType() == DLexer.TYPE_NAME
                ? named(token)
                : new DeclarationSpecifier.Keyword(ContextLexer.span(token), token.getText());
    }

    private static DeclarationSpecifier named(Token token) {
        Span span = ContextLexer.span(token);
        String text = token.getText();
        int tick = text.lastIndexOf('`');
        if (tick < 0) {
            return new DeclarationSpecifier.Named(span, Optional.empty(), Spans.word(token));
        }
        Word scope = new Word(new Span(span.start(), span.start() + tick), text.substring(0, tick));
        Word name =
                new Word(new Span(span.start() + tick + 1, span.end()), text.substring(tick + 1));
        return new DeclarationSpecifier.Named(span, Optional.of(scope), name);
    }

    private DeclarationSpecifier aggregate(DParser.AggregateContext context) {
        Token keyword = context.getStart();
        Optional<List<DeclarationSpecifier.Aggregate.Member>> members = Optional.empty();
        if (context.members() != null) {
            List<DeclarationSpecifier.Aggregate.Member> all = new ArrayList<>();
            for (DParser.MemberContext member : context.members().member()) {
                if (member.memberStart() != null) {
                    complaints.syntax(
                            ContextLexer.span(member.getStart()),
                            "expected a type and a name of a member here");
                } else {
                    all.add(member(member));
                }
            }
            requireSome(context.members().member(), context.members(), "member");
            members = Optional.of(List.copyOf(all));
        }
        return new DeclarationSpecifier.Aggregate(
                Spans.of(context), keyword.getText(), tag(keyword, context.tag()), members);
    }

    private void requireSome(List<?> all, ParserRuleContext braces, String what) {
        boolean nothing =
                braces.getChildCount() == 2
                        && last(braces).start() > braces.getStart().getStartIndex()
                        && braces.getChild(1).getText().equals("}");
        if (all.isEmpty() && nothing) {
            complaints.syntax(
                    last(braces), "a type needs at least one " + what + " between its braces");
        }
    }

    private static Span last(ParserRuleContext context) {
        Token stop = context.getStop();
        return ContextLexer.span(stop == null ? context.getStart() : stop);
    }

    private static Word tag(Token keyword, DParser.@Nullable TagContext tag) {
        Span none = Span.at(keyword.getStopIndex() + 1);
        return tag == null || tag.getChildCount() == 0
                ? Word.missing(none)
                : Spans.word(tag.getStart());
    }

    private DeclarationSpecifier.Aggregate.Member member(DParser.MemberContext context) {
        List<Declarator> declarators = new ArrayList<>();
        for (DParser.MemberDeclaratorContext declarator : context.memberDeclarator()) {
            declarators.add(memberDeclarator(declarator));
        }
        return new DeclarationSpecifier.Aggregate.Member(
                Spans.of(context), specifiers(context.specifier()), declarators);
    }

    private Declarator memberDeclarator(DParser.MemberDeclaratorContext context) {
        Span span = Spans.of(context);
        Declarator plain =
                context.declarator() == null
                        ? abstractDeclarator(Span.at(span.start()))
                        : declarator(context.declarator());
        DParser.BitWidthContext width = context.bitWidth();
        Optional<Expression> bits =
                width == null || width.chain() == null
                        ? Optional.empty()
                        : Optional.of(expressions.chain(width.chain()));
        return new Declarator(span, plain.name(), plain.shapes(), bits);
    }

    private DeclarationSpecifier enumeration(DParser.EnumerationContext context) {
        Optional<List<DeclarationSpecifier.Enumeration.Enumerator>> enumerators = Optional.empty();
        if (context.enumerators() != null) {
            List<DeclarationSpecifier.Enumeration.Enumerator> all = new ArrayList<>();
            for (DParser.EnumeratorContext enumerator : context.enumerators().enumerator()) {
                Span span = Spans.of(enumerator);
                Optional<Expression> value =
                        enumerator.chain() == null
                                ? Optional.empty()
                                : Optional.of(expressions.chain(enumerator.chain()));
                Word name = Spans.word(enumerator.IDENTIFIER(), Span.at(span.start()));
                all.add(new DeclarationSpecifier.Enumeration.Enumerator(span, name, value));
            }
            requireSome(context.enumerators().enumerator(), context.enumerators(), "constant");
            enumerators = Optional.of(List.copyOf(all));
        }
        return new DeclarationSpecifier.Enumeration(
                Spans.of(context), tag(context.getStart(), context.tag()), enumerators);
    }

    Declarator declarator(DParser.DeclaratorContext context) {
        Span span = Spans.of(context);
        List<Shape> shapes = new ArrayList<>();
        Word name = name(context, shapes, Span.at(span.end()));
        return new Declarator(span, name, shapes, Optional.empty());
    }

    /** Collects the shapes from the name outwards and returns the name. */
    private Word name(DParser.DeclaratorContext context, List<Shape> shapes, Span otherwise) {
        Word name = Word.missing(otherwise);
        DParser.DirectContext direct = context.direct();
        if (direct != null) {
            name =
                    direct.declarator() == null
                            ? declared(direct)
                            : name(direct.declarator(), shapes, Spans.empty(direct.declarator()));
            for (DParser.ShapeContext shape : direct.shape()) {
                shapes.add(shape(shape));
            }
        }
        for (int i = 0; i < context.pointer().size(); i++) {
            shapes.add(new Shape.Pointer());
        }
        return name;
    }

    private Word declared(DParser.DirectContext context) {
        if (context.SYMBOL() == null) {
            return Spans.word(context.IDENTIFIER(), Spans.empty(context));
        }
        Word name = Spans.word(context.SYMBOL().getSymbol());
        complaints.error(
                "D_DECL_SCOPE",
                name.span(),
                "a name with ` belongs to the kernel or a module and cannot be declared");
        return name;
    }

    private Shape shape(DParser.ShapeContext context) {
        List<TypeName> types = parameters(context.parameters());
        if (context.getStart().getType() == DLexer.LPAREN) {
            boolean variadic =
                    context.parameters() != null && !context.parameters().ELLIPSIS().isEmpty();
            return new Shape.Function(types, variadic);
        }
        if (context.parameters() != null) {
            for (TerminalNode dots : context.parameters().ELLIPSIS()) {
                complaints.error(
                        "D_DECL_PROTO_VARARGS",
                        ContextLexer.span(dots.getSymbol()),
                        "an associative array has a fixed number of keys; '...' cannot be one");
            }
            return new Shape.Associative(types);
        }
        return new Shape.Array(
                context.chain() == null
                        ? Optional.empty()
                        : Optional.of(expressions.chain(context.chain())));
    }

    List<TypeName> parameters(DParser.@Nullable ParametersContext context) {
        List<TypeName> types = new ArrayList<>();
        if (context != null) {
            for (DParser.TypeNameContext type : context.typeName()) {
                types.add(typeName(type, type));
            }
        }
        return types;
    }
}
