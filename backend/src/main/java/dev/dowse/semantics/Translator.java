package dev.dowse.semantics;

import dev.dowse.semantics.TypedExpression.Binding;
import dev.dowse.syntax.Item;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * How a value of one type is made out of one of another, member by member. A member may be defined
 * several times: the first definition that can be typed counts, so that the libraries can name
 * members that not all kernels have.
 */
final class Translator {
    private final Type output;
    private final Type input;
    private final Binding parameter;
    private final Map<String, List<Item.Translator.Member>> members = new LinkedHashMap<>();
    private final Map<String, Optional<TypedExpression>> typed = new HashMap<>();

    /**
     * @param parameter what the members' expressions call the input; a pointer to it where it is a
     *     struct or union
     */
    Translator(Type output, Type input, Binding parameter, List<Item.Translator.Member> members) {
        this.output = output;
        this.input = input;
        this.parameter = parameter;
        for (Item.Translator.Member member : members) {
            this.members
                    .computeIfAbsent(member.name().text(), name -> new ArrayList<>())
                    .add(member);
        }
    }

    /** The struct or union that it makes, under the name by which it was declared. */
    Type output() {
        return output;
    }

    /** What it takes. */
    Type input() {
        return input;
    }

    /** Names the input in the members' expressions. */
    Binding parameter() {
        return parameter;
    }

    /** What the name of the input means: itself, also where its address is what is bound. */
    Scope.Parameter meaning() {
        return isByAddress()
                ? new Scope.Parameter(parameter, Optional.of(input))
                : Scope.Parameter.of(parameter);
    }

    /** True where the input is a struct or union itself, which no register holds. */
    boolean isByAddress() {
        return input.resolved() instanceof Type.Aggregate;
    }

    /** The members that it makes. */
    Set<String> members() {
        return members.keySet();
    }

    boolean defines(String member) {
        return members.containsKey(member);
    }

    /**
     * The expression of a member in terms of {@link #parameter}, in the member's type.
     *
     * @param type types a definition; empty where that is not possible
     */
    Optional<TypedExpression> member(
            String name, Function<Item.Translator.Member, Optional<TypedExpression>> type) {
        Optional<TypedExpression> known = typed.get(name);
        if (known != null) {
            return known;
        }
        Optional<TypedExpression> found = Optional.empty();
        typed.put(name, found); // A member that is made out of itself ends here.
        for (Item.Translator.Member each : members.getOrDefault(name, List.of())) {
            if (found.isEmpty()) {
                found = type.apply(each);
            }
        }
        typed.put(name, found);
        return found;
    }
}
