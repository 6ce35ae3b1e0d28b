package dev.dowse.semantics;

import dev.dowse.catalog.ForeignNames;
import dev.dowse.source.Span;
import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.TypeName;
import dev.dowse.syntax.Word;
import dev.dowse.types.Architecture;
import dev.dowse.types.BasicTypes;
import dev.dowse.types.Conversions;
import dev.dowse.types.NamedTypes;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns specifiers and declarators into types, and tells which of them do not go together. */
final class TypeResolution {
    private static final Set<String> STORAGE =
            Set.of("self", "this", "static", "extern", "typedef", "auto", "register", "inline");
    private static final Set<String> QUALIFIERS =
            Set.of("const", "volatile", "restrict", "userland");

    private final Analysis analysis;
    private final Expressions expressions;
    private final Aggregates aggregates;

    TypeResolution(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.aggregates = new Aggregates(analysis, expressions, this);
    }

    /** The type that a cast, {@code sizeof} or a parameter names. */
    Type type(TypeName name) {
        Type base = base(name.specifiers(), name.span());
        return shaped(base, name.declarator());
    }

    /** The storage classes among specifiers, such as {@code self}. */
    static List<DeclarationSpecifier.Keyword> storage(List<DeclarationSpecifier> specifiers) {
        List<DeclarationSpecifier.Keyword> found = new ArrayList<>();
        for (DeclarationSpecifier each : specifiers) {
            if (each instanceof DeclarationSpecifier.Keyword k && STORAGE.contains(k.text())) {
                found.add(k);
            }
        }
        return found;
    }

    /** The type that specifiers spell, whatever declarators follow. */
    Type base(List<DeclarationSpecifier> specifiers, Span span) {
        List<String> words = new ArrayList<>();
        List<DeclarationSpecifier> others = new ArrayList<>();
        for (DeclarationSpecifier each : specifiers) {
            if (each instanceof DeclarationSpecifier.Keyword k) {
                if (BasicTypes.isWord(k.text())) {
                    words.add(k.text());
                }
            } else {
                others.add(each);
            }
        }
        Span whole = specifiers.isEmpty() ? span : covering(specifiers);
        if (others.isEmpty()) {
            return words.isEmpty() ? untyped(specifiers, whole) : basic(words, whole);
        }
        if (others.size() > 1 || !words.isEmpty()) {
            others.forEach(this::define);
            return mixed(words, others, whole);
        }
        return switch (others.getFirst()) {
            case DeclarationSpecifier.Named named -> named(named);
            case DeclarationSpecifier.Aggregate aggregate -> aggregates.type(aggregate);
            case DeclarationSpecifier.Enumeration enumeration ->
                    aggregates.enumeration(enumeration);
            case DeclarationSpecifier.Keyword k -> new Type.Unknown();
        };
    }

    /** What a definition names is known, even where the declaration around it is broken. */
    private void define(DeclarationSpecifier specifier) {
        switch (specifier) {
            case DeclarationSpecifier.Aggregate aggregate -> aggregates.type(aggregate);
            case DeclarationSpecifier.Enumeration e -> aggregates.enumeration(e);
            case DeclarationSpecifier.Named ignored -> {}
            case DeclarationSpecifier.Keyword ignored -> {}
        }
    }

    private static Span covering(List<DeclarationSpecifier> specifiers) {
        return specifiers.getFirst().span().union(specifiers.getLast().span());
    }

    private Type untyped(List<DeclarationSpecifier> specifiers, Span span) {
        boolean known =
                specifiers.stream()
                        .allMatch(s ->
                                s instanceof DeclarationSpecifier.Keyword k
                                        && (STORAGE.contains(k.text())
                                                || QUALIFIERS.contains(k.text())));
        if (known) {
            return Type.Int.INT;
        }
        analysis.error("D_SYNTAX", span, "a type is missing here");
        return new Type.Unknown();
    }

    private Type mixed(List<String> words, List<DeclarationSpecifier> others, Span span) {
        String code = "D_DECL_COMBO";
        if (others.size() == 1 && (words.contains("signed") || words.contains("unsigned"))) {
            code = "D_DECL_SIGNINT";
        } else if (others.size() == 1 && (words.contains("long") || words.contains("short"))) {
            code = "D_DECL_LONGINT";
        }
        analysis.error(code, span, "these words do not make one type");
        return new Type.Unknown();
    }

    private Type basic(List<String> words, Span span) {
        Architecture architecture = analysis.environment().architecture();
        Optional<Type> type =
                BasicTypes.of(words)
                        .map(t -> t.equals(Type.Int.CHAR) ? architecture.plainChar() : t);
        if (type.isPresent()) {
            return type.get();
        }
        boolean attributes =
                words.stream()
                        .anyMatch(w -> Set.of("short", "long", "signed", "unsigned").contains(w));
        long bases =
                words.stream()
                        .filter(w -> !Set.of("short", "long", "signed", "unsigned").contains(w))
                        .count();
        boolean signs = words.contains("signed") || words.contains("unsigned");
        boolean conflict = words.contains("signed") && words.contains("unsigned");
        String code = "D_DECL_COMBO";
        if (bases == 0 && words.contains("short") && words.contains("long")) {
            code = Analysis.UNSUPPORTED;
        }
        if (bases == 1 && !conflict && attributes) {
            if (words.contains("char")) {
                code = "D_DECL_CHARATTR";
            } else if (words.contains("void")) {
                code = "D_DECL_VOIDATTR";
            } else if (signs && !words.contains("int")) {
                code = "D_DECL_SIGNINT";
            } else if (!words.contains("int")) {
                code = "D_DECL_LONGINT";
            }
        }
        analysis.error(code, span, "'" + String.join(" ", words) + "' do not make one type");
        return new Type.Unknown();
    }

    private Set<String> names() {
        Set<String> known = new TreeSet<>(analysis.scope().typeNames());
        known.addAll(NamedTypes.names());
        return known;
    }

    private Type named(DeclarationSpecifier.Named named) {
        String name = named.name().text();
        String module = module(named);
        Optional<Type> type =
                module.isEmpty()
                        ? unscoped(name)
                        : analysis.types(module).typedef(name).or(() -> NamedTypes.find(name));
        if (type.isPresent()) {
            analysis.mean(named.name().span(), new Meaning.NamedType(type.get()));
            return type.get();
        }
        String whole = module.isEmpty() ? name : module + "`" + name;
        if (!name.isEmpty() && analysis.isNews("type " + whole, named.name().span())) {
            unknown(named.name().span(), name, whole);
        }
        return new Type.Unknown();
    }

    private void unknown(Span span, String name, String whole) {
        if (analysis.environment().types().isOpen("typedef", whole)) {
            analysis.gap(
                    span,
                    "the type '"
                            + whole
                            + "' is not known here: it is not among the bundled types; on a Linux"
                            + " whose kernel describes its types it is");
            return;
        }
        analysis.unknown(
                ForeignNames.Kind.TYPE,
                "D_SYNTAX",
                span,
                name,
                "there is no type '" + whole + "'",
                this::names);
    }

    private Optional<Type> unscoped(String name) {
        return analysis.scope()
                .type(name)
                .or(() -> NamedTypes.find(name))
                .or(() -> analysis.library().type(name))
                .or(() -> analysis.environment().types().typedef(name));
    }

    /** The module that a type's name says it is of; none where it is the script's. */
    private static String module(DeclarationSpecifier.Named named) {
        String scope = named.scope().map(Word::text).orElse("");
        return scope.equals("D") || scope.equals("C") ? "" : scope;
    }

    /** {@code base} as pointers, dimensions and parameters around a name make it. */
    Type shaped(Type base, Declarator declarator) {
        Type type = base;
        List<Declarator.Shape> shapes = declarator.shapes();
        for (int i = shapes.size() - 1; i >= 0; i--) {
            Type inner = type;
            type =
                    switch (shapes.get(i)) {
                        case Declarator.Shape.Pointer p ->
                                new Type.Pointer(inner, Type.AddressSpace.KERNEL);
                        case Declarator.Shape.Array a -> array(inner, a);
                        case Declarator.Shape.Associative a -> inner;
                        case Declarator.Shape.Function f ->
                                new Type.Function(inner, parameters(f.parameters()), f.variadic());
                    };
        }
        return type;
    }

    /** The types of the parameters of a function or probe. */
    List<Type> parameters(List<TypeName> parameters) {
        Set<String> names = new HashSet<>();
        List<Type> types = new ArrayList<>();
        for (TypeName parameter : parameters) {
            types.add(parameter(parameter, parameters.size()));
            repeated(parameter.declarator().name(), names);
        }
        return types;
    }

    private void repeated(Word name, Set<String> earlier) {
        if (!name.isMissing() && !earlier.add(name.text())) {
            analysis.error(
                    "D_DECL_PROTO_FORM",
                    name.span(),
                    "there is a parameter '" + name.text() + "' already");
        }
    }

    private Type parameter(TypeName parameter, int count) {
        for (DeclarationSpecifier.Keyword word : storage(parameter.specifiers())) {
            analysis.error(
                    "D_DECL_PARMCLASS",
                    word.span(),
                    "'" + word.text() + "' does not belong to a parameter");
        }
        Type type = type(parameter);
        if (keys(parameter.declarator()).isPresent()) {
            analysis.error(
                    "D_DECL_PROTO_TYPE",
                    parameter.span(),
                    "an associative array cannot be a parameter");
        } else if (Conversions.isVoid(type) && !parameter.declarator().name().isMissing()) {
            analysis.error("D_DECL_PROTO_NAME", parameter.span(), "a 'void' parameter has no name");
        } else if (Conversions.isVoid(type) && count > 1) {
            analysis.error(
                    "D_DECL_PROTO_VOID", parameter.span(), "'void' must be the only parameter");
        }
        return type;
    }

    private Type array(Type element, Declarator.Shape.Array shape) {
        if (shape.dimension().isEmpty()) {
            return new Type.Array(element, 0);
        }
        TypedExpression size = expressions.read(shape.dimension().get());
        if (Values.isInvalid(size)) {
            return new Type.Unknown();
        }
        if (Values.constant(size).isEmpty() || Values.constant(size).getAsLong() < 0) {
            analysis.error(
                    "D_DECL_ARRSUB",
                    size.span(),
                    "the size of an array must be a positive constant");
            return new Type.Unknown();
        }
        long length = Values.constant(size).getAsLong();
        long each = Math.max(1, Layout.size(element, analysis.options().strsize()));
        if (length > Integer.MAX_VALUE / each) {
            analysis.error("D_DECL_ARRBIG", size.span(), "the array is too large");
            return new Type.Unknown();
        }
        return new Type.Array(element, (int) length);
    }

    /** The key types of an associative array's declarator; empty where it declares none. */
    Optional<List<Type>> keys(Declarator declarator) {
        for (Declarator.Shape shape : declarator.shapes()) {
            if (shape instanceof Declarator.Shape.Associative a) {
                return Optional.of(keyTypes(a.keys()));
            }
        }
        return Optional.empty();
    }

    private List<Type> keyTypes(List<TypeName> names) {
        List<Type> types = new ArrayList<>();
        for (TypeName name : names) {
            Type type = type(name);
            if (Conversions.isVoid(type)) {
                analysis.error("D_DECL_PROTO_TYPE", name.span(), "'void' cannot be part of a key");
                types.add(new Type.Unknown());
            } else {
                types.add(type);
            }
        }
        return types;
    }
}
