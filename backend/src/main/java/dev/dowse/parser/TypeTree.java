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
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Turns what the grammar found in types and declarators into their part of the tree. */
final class TypeTree {
    private final ExpressionTree expressions;
    private final Complaints complaints;

    TypeTree(ExpressionTree expressions, Complaints complaints) {
        this.expressions = expressions;
        this.complaints = complaints;
    }

    TypeName typeName(DParser.TypeNameContext context) {
        Span span = Spans.of(context);
        Declarator declarator =
                context.declared == null
                        ? abstractDeclarator(Span.at(span.end()))
                        : declarator(context.declared);
        return new TypeName(span, specifiers(context.specifiers), declarator);
    }

    private static Declarator abstractDeclarator(Span at) {
        return new Declarator(at, Word.missing(at), List.of(), Optional.empty());
    }

    List<DeclarationSpecifier> specifiers(List<DParser.SpecifierContext> contexts) {
        List<DeclarationSpecifier> specifiers = new ArrayList<>();
        for (DParser.SpecifierContext context : contexts) {
            if (context.exception == null) {
                specifiers.add(specifier(context));
            }
        }
        return specifiers;
    }

    private DeclarationSpecifier specifier(DParser.SpecifierContext context) {
        if (context.structure != null) {
            return aggregate(context.structure);
        }
        if (context.constants != null) {
            return enumeration(context.constants);
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
        if (context.body != null) {
            List<DeclarationSpecifier.Aggregate.Member> all = new ArrayList<>();
            for (DParser.MemberContext member : context.body.all) {
                if (member.unexpected != null) {
                    complaints.syntax(
                            ContextLexer.span(member.getStart()),
                            "expected a type and a name of a member here");
                } else {
                    all.add(member(member));
                }
            }
            requireSome(context.body.getStart(), context.body.end, "member");
            members = Optional.of(List.copyOf(all));
        }
        return new DeclarationSpecifier.Aggregate(
                Spans.of(context), keyword.getText(), tag(keyword, context.tag), members);
    }

    /** Wants something between two braces that the author wrote. */
    private void requireSome(Token open, Token close, String what) {
        boolean nothing = close.getTokenIndex() == open.getTokenIndex() + 1;
        if (nothing && close.getText().equals("}")) {
            complaints.syntax(
                    ContextLexer.span(close),
                    "a type needs at least one " + what + " between its braces");
        }
    }

    private static Word tag(Token keyword, @Nullable Token tag) {
        return Spans.word(tag, Span.at(keyword.getStopIndex() + 1));
    }

    private DeclarationSpecifier.Aggregate.Member member(DParser.MemberContext context) {
        List<Declarator> declarators = new ArrayList<>();
        for (DParser.MemberDeclaratorContext declarator : context.declarators) {
            declarators.add(memberDeclarator(declarator));
        }
        return new DeclarationSpecifier.Aggregate.Member(
                Spans.of(context), specifiers(context.specifiers), declarators);
    }

    private Declarator memberDeclarator(DParser.MemberDeclaratorContext context) {
        Span span = Spans.of(context);
        Declarator plain =
                context.declared == null
                        ? abstractDeclarator(Span.at(span.start()))
                        : declarator(context.declared);
        Optional<Expression> bits =
                Optional.ofNullable(context.width).map(width -> expressions.chain(width.value));
        return new Declarator(span, plain.name(), plain.shapes(), bits);
    }

    private DeclarationSpecifier enumeration(DParser.EnumerationContext context) {
        Optional<List<DeclarationSpecifier.Enumeration.Enumerator>> enumerators = Optional.empty();
        if (context.body != null) {
            List<DeclarationSpecifier.Enumeration.Enumerator> all = new ArrayList<>();
            for (DParser.EnumeratorContext enumerator : context.body.all) {
                all.add(
                        new DeclarationSpecifier.Enumeration.Enumerator(
                                Spans.of(enumerator),
                                Spans.word(enumerator.name),
                                Optional.ofNullable(enumerator.value).map(expressions::chain)));
            }
            requireSome(context.body.getStart(), context.body.end, "constant");
            enumerators = Optional.of(List.copyOf(all));
        }
        return new DeclarationSpecifier.Enumeration(
                Spans.of(context), tag(context.getStart(), context.tag), enumerators);
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
        DParser.DirectContext direct = context.inner;
        if (direct != null) {
            name =
                    direct.inner == null
                            ? declared(direct)
                            : name(direct.inner, shapes, Spans.empty(direct.inner));
            for (DParser.ShapeContext shape : direct.shapes) {
                shapes.add(shape(shape));
            }
        }
        context.pointers.forEach(pointer -> shapes.add(new Shape.Pointer()));
        return name;
    }

    private Word declared(DParser.DirectContext context) {
        Word name = Spans.word(context.name, Spans.empty(context));
        if (context.name == null || context.name.getType() != DLexer.SYMBOL) {
            return name;
        }
        complaints.error(
                "D_DECL_SCOPE",
                name.span(),
                "a name with ` belongs to the kernel or a module and cannot be declared");
        return name;
    }

    private Shape shape(DParser.ShapeContext context) {
        List<TypeName> types = parameters(context.types);
        if (context.getStart().getType() == DLexer.LPAREN) {
            boolean variadic = context.types != null && !context.types.dots.isEmpty();
            return new Shape.Function(types, variadic);
        }
        if (context.types != null) {
            for (Token dots : context.types.dots) {
                complaints.error(
                        "D_DECL_PROTO_VARARGS",
                        ContextLexer.span(dots),
                        "an associative array has a fixed number of keys; '...' cannot be one");
            }
            return new Shape.Associative(types);
        }
        return new Shape.Array(Optional.ofNullable(context.size).map(expressions::chain));
    }

    List<TypeName> parameters(DParser.@Nullable ParametersContext context) {
        List<TypeName> types = new ArrayList<>();
        if (context != null) {
            context.types.forEach(type -> types.add(typeName(type)));
        }
        return types;
    }
}
