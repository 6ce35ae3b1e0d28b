package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.LibraryConstant;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Resolves names that are read: variables, built-ins, constants, macro variables. */
final class Names {
    private final Analysis analysis;
    private final Expressions expressions;

    /** Variables whose first assignment is being read: they exist, but have no type yet. */
    private final Set<String> pending = new HashSet<>();

    private final MacroVariables macros;

    Names(Analysis analysis, Expressions expressions) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.macros = new MacroVariables(analysis);
    }

    /** {@code expression} without parentheses around it. */
    static Expression bare(Expression expression) {
        Expression inner = expression;
        while (inner instanceof Expression.Parenthesized p) {
            inner = p.inner();
        }
        return inner;
    }

    /** {@code argN} as its number; empty for another name. */
    static Optional<Integer> argument(String name) {
        boolean is = name.length() == 4 && name.startsWith("arg") && name.charAt(3) - '0' >= 0;
        return is && name.charAt(3) <= '9' ? Optional.of(name.charAt(3) - '0') : Optional.empty();
    }

    void begin(String name) {
        pending.add(name);
    }

    void end(String name) {
        pending.remove(name);
    }

    TypedExpression macro(Expression.Macro e) {
        return switch (macros.expand(e)) {
            case MacroVariables.Expansion.Value(TypedExpression value) -> value;
            case MacroVariables.Expansion.Name(String name) ->
                    identifier(new Expression.Identifier(e.span(), name));
        };
    }

    TypedExpression identifier(Expression.Identifier e) {
        String name = e.name();
        Span span = e.span();
        Optional<Scope.Parameter> parameter = analysis.scope().parameter(name);
        if (parameter.isPresent()) {
            TypedExpression value = new TypedExpression.Bound(span, parameter.get().binding());
            return parameter.get().target().map(t -> Memory.follow(span, value, t)).orElse(value);
        }
        Optional<Variable> variable = analysis.scope().variable(VariableScope.GLOBAL, name);
        if (variable.isPresent()) {
            return place(span, variable.get());
        }
        Optional<Scope.Constant> constant = analysis.scope().constant(name);
        if (constant.isPresent()) {
            return constant(span, constant.get());
        }
        if (analysis.scope().inline(name).isPresent()) {
            return analysis.invalid(
                    "D_IDENT_BADREF",
                    span,
                    "'" + name + "' is an inline with parameters and needs values in brackets");
        }
        Optional<Integer> argument = argument(name);
        if (argument.isPresent()) {
            analysis.mean(span, new Meaning.Argument(argument.get(), Type.Int.INT64));
            return new TypedExpression.ReadArgument(span, Type.Int.INT64, argument.get());
        }
        Optional<BuiltinVariable> builtin = BuiltinVariable.named(name);
        if (builtin.isPresent()) {
            return builtin(span, builtin.get());
        }
        Optional<LibraryConstant> library =
                LibraryConstant.named(name, analysis.environment().architecture());
        if (library.isPresent()) {
            Type type = Prototype.type(library.get().type());
            analysis.mean(span, new Meaning.Constant(name, type, library.get().value()));
            return new TypedExpression.Constant(span, type, library.get().value());
        }
        return LibraryVariable.named(name)
                .map(v -> library(span, v))
                .orElseGet(() -> unresolved(span, name));
    }

    TypedExpression scoped(Expression.ScopedVariable e) {
        Optional<Variable> variable = analysis.scope().variable(e.scope(), e.name().text());
        if (variable.isPresent()) {
            return place(e.span(), variable.get());
        }
        String name = e.name().text();
        Optional<Variable> global = analysis.scope().variable(VariableScope.GLOBAL, name);
        Span use = global.isPresent() ? e.span() : e.name().span();
        String spelling = prefix(e.scope()) + name;
        if (e.name().isMissing() || !analysis.isNews(spelling, use)) {
            return new TypedExpression.Invalid(e.span());
        }
        String message = "'" + spelling + "' is read before anything was assigned to it";
        if (global.isPresent()) {
            return misscoped(use, message, global.get());
        }
        analysis.unknown(
                "D_VAR_UNDEF", use, name, message, () -> analysis.scope().names(e.scope()));
        return new TypedExpression.Invalid(e.span());
    }

    static String prefix(VariableScope scope) {
        return switch (scope) {
            case GLOBAL -> "";
            case THREAD -> "self->";
            case CLAUSE -> "this->";
        };
    }

    private TypedExpression place(Span span, Variable variable) {
        analysis.mean(span, new Meaning.User(variable));
        if (variable.isAssociative()) {
            return analysis.invalid(
                    "D_IDENT_BADREF",
                    span,
                    "'"
                            + variable.name()
                            + "' is an associative array and needs a key in brackets");
        }
        return new TypedExpression.ReadPlace(span, variable.type(), new Place.Scalar(variable));
    }

    private TypedExpression constant(Span span, Scope.Constant constant) {
        TypedExpression value = constant.value();
        if (value instanceof TypedExpression.Constant c) {
            analysis.mean(span, new Meaning.Constant(constant.name(), c.type(), c.value()));
        }
        return expressions.inlines().use(span, value);
    }

    /** The type of a variable; that of {@code curcpu} is a type of the libraries. */
    private Type type(BuiltinVariable builtin) {
        return builtin == BuiltinVariable.CURCPU
                ? analysis.library()
                        .type("cpuinfo_t")
                        .<Type>map(t -> new Type.Pointer(t, Type.AddressSpace.KERNEL))
                        .orElseGet(builtin::valueType)
                : builtin.valueType();
    }

    private TypedExpression builtin(Span span, BuiltinVariable builtin) {
        Type type = type(builtin);
        analysis.mean(span, new Meaning.Builtin(builtin, type));
        if (builtin == BuiltinVariable.UREGS) {
            return analysis.invalid(
                    "D_IDENT_BADREF",
                    span,
                    "'uregs' is an array and needs a register: uregs[R_SP]");
        }
        return new TypedExpression.ReadBuiltin(span, type, builtin);
    }

    private TypedExpression library(Span span, LibraryVariable variable) {
        if (variable.isIndexed()) {
            return analysis.invalid(
                    "D_IDENT_BADREF",
                    span,
                    "'" + variable.spelling() + "' is an array and needs an index in brackets");
        }
        analysis.mean(span, new Meaning.Library(variable));
        Optional<TypedExpression> value = analysis.library().value(variable);
        if (value.isEmpty()) {
            analysis.gap(
                    span,
                    "'"
                            + variable.spelling()
                            + "' cannot be made out of what this kernel describes");
            return new TypedExpression.Invalid(span);
        }
        return expressions.inlines().use(span, value.get());
    }

    private TypedExpression unresolved(Span span, String name) {
        if (pending.contains(name)) {
            return analysis.invalid(
                    "D_VAR_UNDEF",
                    span,
                    "'" + name + "' is read before anything was assigned to it");
        }
        if (!analysis.isNews(name, span)) {
            return new TypedExpression.Invalid(span);
        }
        if (isFunction(name)) {
            return analysis.invalid(
                    "D_IDENT_BADREF",
                    span,
                    "'" + name + "' is a function; to call it write " + name + "(…)");
        }
        if (name.equals("args")) {
            return analysis.invalid(
                    "D_IDENT_BADREF", span, "'args' is an array and needs an index: args[0]");
        }
        Optional<Variable> scoped = analysis.scope().scoped(name);
        if (scoped.isPresent()) {
            return misscoped(span, "there is no global variable '" + name + "'", scoped.get());
        }
        analysis.unknown(
                ForeignNames.Kind.VARIABLE,
                "D_IDENT_UNDEF",
                span,
                name,
                "there is no variable '" + name + "'",
                () -> analysis.scope().valueNames());
        return new TypedExpression.Invalid(span);
    }

    /** The author left a prefix out, or wrote another: the variable is there in another scope. */
    private TypedExpression misscoped(Span span, String message, Variable meant) {
        String spelling = prefix(meant.scope()) + meant.name();
        String code = meant.scope() == VariableScope.GLOBAL ? "D_VAR_UNDEF" : "D_IDENT_UNDEF";
        analysis.tell(
                Diagnostic.error(code, span, message + "; did you mean '" + spelling + "'?")
                        .withRelated(meant.declared(), "'" + spelling + "' is declared here")
                        .withFix(Fix.replace("Write " + spelling, span, spelling)));
        return new TypedExpression.Invalid(span);
    }

    private static boolean isFunction(String name) {
        return Subroutine.named(name).isPresent()
                || Action.named(name).isPresent()
                || AggregatingFunction.named(name).isPresent();
    }
}
