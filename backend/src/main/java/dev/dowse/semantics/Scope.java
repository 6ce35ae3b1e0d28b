package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.LibraryConstant;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.source.Span;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Architecture;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The names that a script has given so far. */
final class Scope {
    /** A constant of the script: an enumerator or an inline. */
    record Constant(String name, TypedExpression value, Span declared) {}

    /**
     * An inline with parameters.
     *
     * @param body in terms of the parameters
     */
    record Inline(String name, List<Binding> parameters, TypedExpression body, Span declared) {
        Inline {
            parameters = List.copyOf(parameters);
        }
    }

    /** Where a variable stands; names of different scopes do not meet. */
    private record Key(VariableScope scope, String name) {}

    private final Architecture architecture;
    private final Map<Key, Variable> variables = new LinkedHashMap<>();
    private final Map<String, AggregationVariable> aggregations = new LinkedHashMap<>();
    private final Map<String, Constant> constants = new HashMap<>();
    private final Map<String, Inline> inlines = new HashMap<>();
    private final Map<String, Type> types = new HashMap<>();

    /**
     * What a name stands for in a definition with parameters.
     *
     * @param target what lies behind the binding, where the name means that and not the address
     */
    record Parameter(Binding binding, Optional<Type> target) {
        static Parameter of(Binding binding) {
            return new Parameter(binding, Optional.empty());
        }
    }

    /** The parameters of the inline or translator whose definition is being read. */
    private Map<String, Parameter> parameters = Map.of();

    private final Map<String, Type> tags = new HashMap<>();
    private final Map<String, Span> declaredNames = new HashMap<>();

    Scope(Architecture architecture) {
        this.architecture = architecture;
    }

    Optional<Variable> variable(VariableScope scope, String name) {
        return Optional.ofNullable(variables.get(new Key(scope, name)));
    }

    /** The variable of that name that is not global, a thread's before a clause's. */
    Optional<Variable> scoped(String name) {
        return variable(VariableScope.THREAD, name).or(() -> variable(VariableScope.CLAUSE, name));
    }

    Variable declare(VariableScope scope, String name, Type type, List<Type> keys, Span declared) {
        Variable variable = new Variable(variables.size(), name, scope, type, keys, declared);
        variables.put(new Key(scope, name), variable);
        return variable;
    }

    /** Gives a variable another type of the same size. */
    void retype(Variable variable, Type type) {
        variables.put(
                new Key(variable.scope(), variable.name()),
                new Variable(
                        variable.id(),
                        variable.name(),
                        variable.scope(),
                        type,
                        variable.keys(),
                        variable.declared()));
    }

    List<Variable> variables() {
        return new ArrayList<>(variables.values());
    }

    Optional<AggregationVariable> aggregation(String name) {
        return Optional.ofNullable(aggregations.get(name));
    }

    /** The number of the aggregation that comes next. */
    int nextAggregation() {
        return aggregations.size();
    }

    void put(AggregationVariable aggregation) {
        aggregations.put(aggregation.name(), aggregation);
    }

    List<AggregationVariable> aggregations() {
        return new ArrayList<>(aggregations.values());
    }

    Optional<Constant> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    void put(Constant constant) {
        constants.put(constant.name(), constant);
    }

    Optional<Inline> inline(String name) {
        return Optional.ofNullable(inlines.get(name));
    }

    void put(Inline inline) {
        inlines.put(inline.name(), inline);
    }

    /** Forgets an inline that could not be typed. */
    void dropInvalid(String name) {
        constants.computeIfPresent(name, (n, c) -> Values.isInvalid(c.value()) ? null : c);
        inlines.computeIfPresent(name, (n, i) -> Values.isInvalid(i.body()) ? null : i);
    }

    /** The parameter that {@code name} means in the definition that is being read. */
    Optional<Parameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** Reads a definition that has these parameters and no others. */
    <T> T within(Map<String, Parameter> names, Supplier<T> read) {
        Map<String, Parameter> outer = parameters;
        parameters = names;
        try {
            return read.get();
        } finally {
            parameters = outer;
        }
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    void putType(String name, Type type) {
        types.put(name, type);
    }

    /** The type behind {@code struct s}, {@code union s} or {@code enum s}. */
    Optional<Type> tagged(String keyword, String tag) {
        return Optional.ofNullable(tags.get(keyword + " " + tag));
    }

    void putTagged(String keyword, String tag, Type type) {
        tags.put(keyword + " " + tag, type);
    }

    /** Notes where a global name was declared; gives the earlier place if there is one. */
    Optional<Span> declareName(String name, Span span) {
        return Optional.ofNullable(declaredNames.putIfAbsent(name, span));
    }

    Set<String> typeNames() {
        return new TreeSet<>(types.keySet());
    }

    /** True for a name that stands for a value without the script having assigned one. */
    boolean isGiven(String name) {
        return constants.containsKey(name)
                || inlines.containsKey(name)
                || parameters.containsKey(name)
                || Names.argument(name).isPresent()
                || name.equals("args")
                || BuiltinVariable.named(name).isPresent()
                || LibraryConstant.named(name, architecture).isPresent()
                || LibraryVariable.named(name).isPresent();
    }

    /** True for a name that the script declares in another way: a type, a tag, an aggregation. */
    boolean isDescribable(String name) {
        return types.containsKey(name)
                || aggregations.containsKey(name)
                || tags.keySet().stream().anyMatch(t -> t.endsWith(" " + name));
    }

    /** The names that can stand alone as a value. */
    Set<String> valueNames() {
        Set<String> names = new TreeSet<>(constants.keySet());
        names.addAll(inlines.keySet());
        names.addAll(parameters.keySet());
        variables.keySet().stream()
                .filter(k -> k.scope() == VariableScope.GLOBAL)
                .forEach(k -> names.add(k.name()));
        for (BuiltinVariable builtin : BuiltinVariable.values()) {
            names.add(builtin.spelling());
        }
        for (int i = 0; i < 10; i++) {
            names.add("arg" + i);
        }
        names.add("args");
        LibraryConstant.all(architecture).forEach(c -> names.add(c.name()));
        return names;
    }

    /** The names of the variables of one scope. */
    Set<String> names(VariableScope scope) {
        Set<String> names = new TreeSet<>();
        variables.keySet().stream()
                .filter(k -> k.scope() == scope)
                .forEach(k -> names.add(k.name()));
        return names;
    }

    Set<String> aggregationNames() {
        return new TreeSet<>(aggregations.keySet());
    }

    /** The names of all that can be called. */
    static Set<String> functionNames() {
        Set<String> names = new TreeSet<>();
        for (Subroutine each : Subroutine.values()) {
            names.add(each.spelling());
        }
        for (Action each : Action.values()) {
            names.add(each.spelling());
        }
        for (AggregatingFunction each : AggregatingFunction.values()) {
            names.add(each.spelling());
        }
        return names;
    }
}
