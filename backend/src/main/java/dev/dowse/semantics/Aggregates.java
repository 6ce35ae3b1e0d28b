package dev.dowse.semantics;

import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Declarator;
import dev.dowse.syntax.Word;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Structs, unions and enumerations: their members, layout and constants. */
final class Aggregates {
    private final Analysis analysis;
    private final Expressions expressions;
    private final TypeResolution types;

    Aggregates(Analysis analysis, Expressions expressions, TypeResolution types) {
        this.analysis = analysis;
        this.expressions = expressions;
        this.types = types;
    }

    Type type(DeclarationSpecifier.Aggregate aggregate) {
        String tag = own(aggregate.tag().text());
        Optional<Type> known = analysis.scope().tagged(aggregate.keyword(), tag);
        if (aggregate.members().isEmpty()) {
            return known.orElseGet(() ->
                    kernel(aggregate.keyword(), aggregate.tag().text())
                            .orElse(Type.Aggregate.incomplete(aggregate.keyword(), tag)));
        }
        if (!tag.isEmpty() && known.filter(t -> t.size() > 0).isPresent()) {
            analysis.error(
                    "D_DECL_TYPERED",
                    aggregate.tag().span(),
                    "'" + aggregate.keyword() + " " + tag + "' is defined already");
        }
        if (!tag.isEmpty()) {
            Type open = Type.Aggregate.incomplete(aggregate.keyword(), tag);
            analysis.scope().putTagged(aggregate.keyword(), tag, open);
        }
        Type type = layout(aggregate, aggregate.members().get());
        if (!tag.isEmpty()) {
            analysis.scope().putTagged(aggregate.keyword(), tag, type);
        }
        return type;
    }

    /** The kernel's type of this name, which may name the module that it is of. */
    private Optional<Type> kernel(String keyword, String tag) {
        int scope = tag.indexOf('`');
        String bare = tag.substring(scope + 1);
        return bare.isEmpty()
                ? Optional.empty()
                : analysis.types(tag.substring(0, Math.max(0, scope))).tagged(keyword, bare);
    }

    /** A tag without the scope of the script's own types, as in {@code struct D`s}. */
    private static String own(String tag) {
        return tag.startsWith("D`") || tag.startsWith("C`") ? tag.substring(2) : tag;
    }

    private Type layout(
            DeclarationSpecifier.Aggregate aggregate,
            List<DeclarationSpecifier.Aggregate.Member> members) {
        Layout layout =
                new Layout(aggregate.keyword().equals("union"), analysis.options().strsize());
        for (DeclarationSpecifier.Aggregate.Member member : members) {
            for (DeclarationSpecifier.Keyword storage :
                    TypeResolution.storage(member.specifiers())) {
                analysis.error(
                        "D_DECL_CLASS",
                        storage.span(),
                        "'" + storage.text() + "' does not belong to a member");
            }
            Type base = types.base(member.specifiers(), member.span());
            if (member.declarators().isEmpty()) {
                analysis.error("D_DECL_MNAME", member.span(), "a member needs a name");
            }
            for (Declarator declarator : member.declarators()) {
                Type type = types.shaped(base, declarator);
                add(layout, declarator, type);
            }
        }
        return layout.type(aggregate.keyword(), own(aggregate.tag().text()));
    }

    private void add(Layout layout, Declarator declarator, Type type) {
        if (declarator.bitWidth().isPresent()) {
            bitField(layout, declarator, type);
            return;
        }
        if (Conversions.isVoid(type)) {
            analysis.error("D_DECL_VOIDOBJ", declarator.span(), "a member cannot be 'void'");
            return;
        }
        if (type.resolved() instanceof Type.Aggregate a && a.size() == 0) {
            analysis.incomplete("D_DECL_INCOMPLETE", declarator.span(), a);
            return;
        }
        if (type.resolved() instanceof Type.Function) {
            analysis.error("D_DECL_VOIDOBJ", declarator.span(), "a member cannot be a function");
            return;
        }
        if (!layout.add(declarator.name().text(), type)) {
            analysis.error(
                    "D_UNKNOWN",
                    declarator.name().span(),
                    "there is a member '" + declarator.name().text() + "' already");
        }
    }

    private void bitField(Layout layout, Declarator declarator, Type type) {
        TypedExpression width = expressions.read(declarator.bitWidth().orElseThrow());
        if (Values.isInvalid(width) || Conversions.isUnknown(type)) {
            return;
        }
        if (!Conversions.isInteger(type)) {
            analysis.error("D_DECL_BFTYPE", declarator.span(), "only integers can be bit-fields");
        } else if (Values.constant(width).isEmpty() || Values.constant(width).getAsLong() <= 0) {
            analysis.error(
                    "D_DECL_BFCONST",
                    width.span(),
                    "the width of a bit-field must be a positive constant");
        } else if (Values.constant(width).getAsLong() > 8L * type.size()) {
            analysis.error(
                    "D_DECL_BFSIZE",
                    width.span(),
                    "'" + type.name() + "' has only " + 8 * type.size() + " bits");
        } else {
            layout.addBits(
                    declarator.name().text(), type, (int) Values.constant(width).getAsLong());
        }
    }

    Type enumeration(DeclarationSpecifier.Enumeration enumeration) {
        String tag = own(enumeration.tag().text());
        if (enumeration.enumerators().isEmpty()) {
            return analysis.scope()
                    .tagged("enum", tag)
                    .or(() -> kernel("enum", tag))
                    .orElse(new Type.Enum(tag, 4, List.of()));
        }
        if (!tag.isEmpty() && analysis.scope().tagged("enum", tag).isPresent()) {
            analysis.error(
                    "D_DECL_TYPERED",
                    enumeration.tag().span(),
                    "'enum " + tag + "' is defined already");
        }
        List<Type.Enum.Constant> constants = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Map<Word, Long> declared = new LinkedHashMap<>();
        Type open = new Type.Enum(tag, 4, List.of());
        long next = 0;
        for (DeclarationSpecifier.Enumeration.Enumerator each : enumeration.enumerators().get()) {
            long value = each.value().isPresent() ? value(each, next) : next;
            boolean fits = value >= Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
            if (!fits) {
                analysis.error(
                        "D_DECL_ENOFLOW",
                        each.span(),
                        "'" + each.name().text() + "' does not fit into 32 bits");
                value = 0;
            }
            String name = each.name().text();
            next = value + 1;
            if (!names.add(name)) {
                analysis.error(
                        Analysis.UNSUPPORTED,
                        each.name().span(),
                        "this enum has an enumerator '" + name + "' already");
                continue;
            }
            constants.add(new Type.Enum.Constant(name, value));
            if (isNew(each.name())) {
                declared.put(each.name(), value);
                declare(each.name(), open, value);
            }
        }
        Type type = new Type.Enum(tag, 4, constants);
        declared.forEach((word, value) -> {
            declare(word, type, value);
            analysis.mean(word.span(), new Meaning.Constant(word.text(), type, value));
        });
        if (!tag.isEmpty()) {
            analysis.scope().putTagged("enum", tag, type);
        }
        return type;
    }

    private boolean isNew(Word name) {
        if (name.isMissing()) {
            return false;
        }
        boolean taken = analysis.scope().declareName(name.text(), name.span()).isPresent();
        if (taken) {
            analysis.error(
                    "D_DECL_IDRED", name.span(), "the name '" + name.text() + "' is taken already");
        }
        return !taken;
    }

    /** Each constant is known to the values of those behind it, and to the script with its type. */
    private void declare(Word name, Type type, long value) {
        TypedExpression constant = new TypedExpression.Constant(name.span(), type, value);
        analysis.scope().put(new Scope.Constant(name.text(), constant, name.span()));
    }

    private long value(DeclarationSpecifier.Enumeration.Enumerator each, long otherwise) {
        TypedExpression value = expressions.read(each.value().orElseThrow());
        if (value instanceof TypedExpression.Constant c) {
            return c.value();
        }
        if (!Values.isInvalid(value)) {
            analysis.error(
                    "D_DECL_ENCONST",
                    value.span(),
                    "the value of an enumerator must be an integer constant");
        }
        return otherwise;
    }
}
