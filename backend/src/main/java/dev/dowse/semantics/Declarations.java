package dev.dowse.semantics;

import dev.dowse.catalog.KnownName;
import dev.dowse.source.Span;
import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Declarations at the outermost level: variables, types, inlines. */
final class Declarations {
    private static final Set<String> NOT_IN_D = Set.of("auto", "register", "static");

    private final Analysis analysis;
    private final Expressions expressions;

    Declarations(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
    }

    void declare(Item.Declaration declaration) {
        List<DeclarationSpecifier.Keyword> storage =
                TypeResolution.storage(declaration.specifiers());
        if (storage.size() > 1) {
            analysis.error(
                    "D_DECL_CLASS",
                    storage.get(1).span(),
                    "'"
                            + storage.get(0).text()
                            + "' and '"
                            + storage.get(1).text()
                            + "' cannot stand together");
        }
        String word = storage.isEmpty() ? "" : storage.getFirst().text();
        Type base = expressions.types().base(declaration.specifiers(), declaration.span());
        if (NOT_IN_D.contains(word)) {
            analysis.error(
                    "D_DECL_BADCLASS",
                    storage.getFirst().span(),
                    "D has no '" + word + "' variables");
            return;
        }
        if (declaration.declarators().isEmpty()) {
            announce(declaration);
            complainIfUseless(declaration);
        }
        for (Declarator declarator : declaration.declarators()) {
            Type type = expressions.types().shaped(base, declarator);
            if (word.equals("typedef")) {
                typedef(declarator.name(), type);
            } else if (!declarator.name().isMissing() && !word.equals("extern")) {
                variable(scope(word), declarator, type);
            }
        }
    }

    private static VariableScope scope(String storage) {
        return switch (storage) {
            case "self" -> VariableScope.THREAD;
            case "this" -> VariableScope.CLAUSE;
            default -> VariableScope.GLOBAL;
        };
    }

    /** {@code struct s;} says that there is such a type, without its members. */
    private void announce(Item.Declaration declaration) {
        for (DeclarationSpecifier each : declaration.specifiers()) {
            if (each instanceof DeclarationSpecifier.Aggregate aggregate) {
                String keyword = aggregate.keyword();
                String tag = aggregate.tag().text();
                boolean fresh = analysis.scope().tagged(keyword, tag).isEmpty();
                if (aggregate.members().isEmpty() && fresh) {
                    Type open = Type.Aggregate.incomplete(keyword, tag);
                    analysis.scope().putTagged(keyword, tag, open);
                }
            }
        }
    }

    private void complainIfUseless(Item.Declaration declaration) {
        boolean defines =
                declaration.specifiers().stream()
                        .anyMatch(s ->
                                s instanceof DeclarationSpecifier.Aggregate
                                        || s instanceof DeclarationSpecifier.Enumeration);
        if (!defines && !declaration.specifiers().isEmpty()) {
            analysis.error("D_DECL_USELESS", declaration.span(), "this declares nothing");
        }
    }

    private void typedef(Word name, Type type) {
        if (name.isMissing()) {
            return;
        }
        Optional<Type> known = analysis.scope().type(name.text());
        if (known.filter(k -> !Conversions.isSame(k, type)).isPresent()) {
            analysis.error(
                    "D_DECL_IDRED", name.span(), "'" + name.text() + "' is another type already");
            return;
        }
        Type alias = new Type.Alias(name.text(), type);
        analysis.scope().putType(name.text(), alias);
        analysis.mean(name.span(), new Meaning.NamedType(alias));
    }

    private void variable(VariableScope scope, Declarator declarator, Type type) {
        String name = declarator.name().text();
        Span span = declarator.name().span();
        if (isNested(declarator)) {
            analysis.error(
                    "D_DECL_DYNOBJ",
                    span,
                    "an array cannot hold associative arrays; put all keys between one pair of"
                            + " brackets");
            return;
        }
        Optional<List<Type>> keys = expressions.types().keys(declarator);
        if (keys.isPresent() && scope == VariableScope.CLAUSE) {
            analysis.error(
                    "D_DECL_LOCASSC",
                    span,
                    "a clause-local variable cannot be an associative array; use self-> or a"
                            + " global");
            return;
        }
        boolean function = type.resolved() instanceof Type.Function;
        if (function || !isObject(type, span)) {
            return;
        }
        boolean taken = scope == VariableScope.GLOBAL && isTaken(name);
        Optional<Variable> known = analysis.scope().variable(scope, name);
        boolean same =
                known.filter(v ->
                                Conversions.isSame(v.type(), type)
                                        && v.keys().size() == keys.orElse(List.of()).size())
                        .isPresent();
        if (taken || (known.isPresent() && !same)) {
            analysis.error(
                    "D_DECL_IDRED",
                    span,
                    taken
                            ? "'" + name + "' is a name of D already"
                            : "'" + name + "' is declared with another type already");
            return;
        }
        Variable variable =
                known.orElseGet(() ->
                        analysis.scope().declare(scope, name, type, keys.orElse(List.of()), span));
        analysis.mean(span, new Meaning.User(variable));
    }

    /** True for an associative array that is an element of another array. */
    private static boolean isNested(Declarator declarator) {
        List<Declarator.Shape> arrays =
                declarator.shapes().stream()
                        .filter(s ->
                                s instanceof Declarator.Shape.Array
                                        || s instanceof Declarator.Shape.Associative)
                        .toList();
        return arrays.stream().skip(1).anyMatch(s -> s instanceof Declarator.Shape.Associative);
    }

    private boolean isTaken(String name) {
        boolean later = !analysis.has(KnownName.Kind.VARIABLE, name);
        return (analysis.scope().isGiven(name) && !later) || expressions.calls().isFunction(name);
    }

    private boolean isObject(Type type, Span span) {
        if (Conversions.isVoid(type)) {
            analysis.error("D_DECL_VOIDOBJ", span, "a variable cannot be 'void'");
            return false;
        }
        Type real = type.resolved();
        if (real instanceof Type.Array array && array.length() == 0) {
            analysis.error(
                    "D_DECL_ARRNULL",
                    span,
                    "an array needs a size, or key types between its brackets");
            return false;
        }
        if (real instanceof Type.Aggregate a && a.size() == 0) {
            analysis.incomplete("D_DECL_INCOMPLETE", span, type);
            return false;
        }
        return true;
    }

    void inline(Item.Inline inline) {
        for (DeclarationSpecifier.Keyword word : TypeResolution.storage(inline.specifiers())) {
            if (!word.text().equals("inline")) {
                analysis.error(
                        "D_DECL_BADCLASS",
                        word.span(),
                        "an inline cannot be '" + word.text() + "'");
            }
        }
        Word name = inline.declarator().name();
        boolean taken =
                isTaken(name.text())
                        || analysis.scope().variable(VariableScope.GLOBAL, name.text()).isPresent();
        if (taken && !name.isMissing()) {
            analysis.error(
                    "D_DECL_IDRED", name.span(), "the name '" + name.text() + "' is taken already");
            return;
        }
        expressions.inlines().declare(inline, type(inline));
    }

    /** An inline of the libraries: of several under one name the first that can be typed counts. */
    void inlineLate(Item.Inline inline) {
        String name = inline.declarator().name().text();
        boolean known =
                analysis.scope().constant(name).isPresent()
                        || analysis.scope().inline(name).isPresent();
        if (!known) {
            analysis.silently(() -> {
                expressions.inlines().declare(inline, type(inline));
                return name;
            });
            analysis.scope().dropInvalid(name);
        }
    }

    private Type type(Item.Inline inline) {
        Type base = expressions.types().base(inline.specifiers(), inline.span());
        return expressions.types().shaped(base, inline.declarator());
    }
}
