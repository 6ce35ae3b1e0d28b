package dev.dowse.semantics;

import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/** A typed program as text, every type and conversion written out, for golden files. */
final class TypedText {
    private final StringBuilder out = new StringBuilder();
    private int indent;

    private TypedText() {}

    static String of(Program program) {
        TypedText text = new TypedText();
        program.variables().forEach(text::variable);
        program.aggregations().forEach(text::aggregation);
        program.clauses().forEach(text::clause);
        return text.out.toString();
    }

    /** Predicate and statements of one clause. */
    static String of(TypedClause clause) {
        TypedText text = new TypedText();
        clause.predicate().ifPresent(p -> text.line("if " + text(p)));
        clause.body().forEach(s -> text.line(text(s)));
        return text.out.toString();
    }

    private void line(String text) {
        out.append("    ".repeat(indent)).append(text).append('\n');
    }

    private void variable(Variable v) {
        String keys = v.isAssociative() ? " by " + names(v.keys()) : "";
        line("variable " + v.id() + " " + place(v) + ": " + v.type().name() + keys);
    }

    private void aggregation(AggregationVariable a) {
        line(
                "aggregation "
                        + a.id()
                        + " @"
                        + a.name()
                        + ": "
                        + a.function().spelling()
                        + a.parameters()
                        + (a.signed() ? " signed" : "")
                        + " by "
                        + names(a.keys()));
    }

    private static String names(List<Type> types) {
        return types.stream().map(Type::name).toList().toString();
    }

    private void clause(TypedClause clause) {
        line(
                "clause "
                        + clause.index()
                        + ": "
                        + clause.probes().size()
                        + " probes from "
                        + clause.probes().getFirst().name());
        indent++;
        clause.predicate().ifPresent(p -> line("if " + text(p)));
        clause.body().forEach(s -> line(text(s)));
        indent--;
    }

    private static String text(TypedStatement statement) {
        return switch (statement) {
            case TypedStatement.Evaluate s -> text(s.expression());
            case TypedStatement.If s -> "if " + text(s.condition());
            case TypedStatement.Trace s -> "trace " + text(s.value());
            case TypedStatement.Printf s ->
                    s.action().spelling()
                            + " "
                            + s.format().segments().size()
                            + " segments "
                            + all(s.arguments());
            case TypedStatement.Printa s ->
                    "printa "
                            + s.format().map(f -> f.segments().size() + " segments ").orElse("")
                            + s.aggregations().stream().map(a -> "@" + a.name()).toList();
            case TypedStatement.Exit s -> "exit " + text(s.status());
            case TypedStatement.Aggregate s ->
                    "@"
                            + s.aggregation().name()
                            + all(s.keys())
                            + " "
                            + s.aggregation().function()
                            + optional(s.value())
                            + optional(s.increment());
            case TypedStatement.AggregationOperation s ->
                    s.change() + " @" + s.aggregation().name() + optional(s.argument());
            case TypedStatement.Act s -> s.action() + " " + all(s.arguments());
        };
    }

    private static String optional(Optional<TypedExpression> value) {
        return value.map(v -> " " + text(v)).orElse("");
    }

    private static String all(List<TypedExpression> values) {
        return values.stream().map(TypedText::text).toList().toString();
    }

    private static String text(TypedExpression e) {
        return switch (e) {
            case TypedExpression.Constant c -> c.value() + ":" + c.type().name();
            case TypedExpression.Text t -> "\"" + t.value() + "\"";
            case TypedExpression.ReadBuiltin b -> b.variable() + ":" + b.type().name();
            case TypedExpression.ReadArgument a -> "arg" + a.index() + ":" + a.type().name();
            case TypedExpression.ReadRegister r -> "register " + text(r.index());
            case TypedExpression.ReadPlace p -> place(p.place()) + ":" + p.type().name();
            case TypedExpression.Unary u ->
                    "(" + u.operator().text() + text(u.operand()) + "):" + u.type().name();
            case TypedExpression.Arithmetic b ->
                    "("
                            + text(b.left())
                            + " "
                            + b.operator().text()
                            + " "
                            + text(b.right())
                            + "):"
                            + b.type().name();
            case TypedExpression.Compare b ->
                    "(" + text(b.left()) + " " + b.operator().text() + " " + text(b.right()) + ")";
            case TypedExpression.Logical b ->
                    "(" + text(b.left()) + " " + b.operator().text() + " " + text(b.right()) + ")";
            case TypedExpression.Conditional c ->
                    "("
                            + text(c.condition())
                            + " ? "
                            + text(c.then())
                            + " : "
                            + text(c.otherwise())
                            + "):"
                            + c.type().name();
            case TypedExpression.Convert c -> "(" + c.type().name() + ")" + text(c.operand());
            case TypedExpression.StringAt s -> "string at " + text(s.address());
            case TypedExpression.Assign a -> place(a.place()) + " = " + text(a.value());
            case TypedExpression.Update u ->
                    place(u.place())
                            + " "
                            + u.operator().text()
                            + "= "
                            + text(u.value())
                            + (u.yieldsOld() ? " (old)" : "");
            case TypedExpression.AddressOf a -> "&" + place(a.place()) + ":" + a.type().name();
            case TypedExpression.SymbolAddress a -> "&" + a.module() + "`" + a.name();
            case TypedExpression.CharacterAt c -> text(c.string()) + "[" + text(c.index()) + "]";
            case TypedExpression.Let l ->
                    "let " + text(l.binding()) + " = " + text(l.value()) + " in " + text(l.body());
            case TypedExpression.Bound b -> text(b.binding());
            case TypedExpression.Translated t ->
                    "xlate <"
                            + t.output().name()
                            + (t.isPointer() ? " *" : "")
                            + ">"
                            + text(t.input());
            case TypedExpression.Call c -> c.subroutine() + all(c.arguments());
            case TypedExpression.ActionValue c ->
                    c.action().spelling()
                            + c.arguments().stream().map(TypedText::text).toList()
                            + ":"
                            + c.type().name();
            case TypedExpression.Sequence s -> text(s.left()) + ", " + text(s.right());
            case TypedExpression.Invalid i -> "invalid:" + i.type().name();
        };
    }

    private static String text(TypedExpression.Binding binding) {
        return binding.name() + "#" + binding.id() + ":" + binding.type().name();
    }

    private static String place(Variable variable) {
        return Names.prefix(variable.scope()) + variable.name();
    }

    private static String field(Type.Aggregate.Field field) {
        String bits = field.bitWidth() > 0 ? ":" + field.bitOffset() + "," + field.bitWidth() : "";
        return "." + field.name() + "+" + field.offset() + bits;
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.Scalar s -> place(s.of());
            case Place.Element e -> place(e.of()) + all(e.keys());
            case Place.Member m -> place(m.whole()) + field(m.field());
            case Place.Item i -> place(i.whole()) + "[" + text(i.index()) + "]";
            case Place.Memory m -> "*(" + text(m.address()) + ")" + field(m.field());
        };
    }
}
