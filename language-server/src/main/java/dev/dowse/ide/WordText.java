package dev.dowse.ide;

import static dev.dowse.ide.Markdown.code;

import dev.dowse.catalog.Documentation;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.Probe;
import dev.dowse.compiler.Manual;
import dev.dowse.layout.KeyBounds;
import dev.dowse.layout.KeyLayout;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Variable;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Type;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a word of a script means, in Markdown. Where there is a page it says the type too; only what
 * the script itself made is described here.
 */
final class WordText {
    private static final int PROBES_SHOWN = 8;

    /** The thread that the key of a {@code self->} array starts with. */
    private static final int THREAD = 8;

    private final Snapshot snapshot;

    private WordText(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static String of(Meaning meaning, Snapshot snapshot) {
        return new WordText(snapshot).text(meaning);
    }

    private String text(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Probes probes -> probes(probes.probes());
            case Meaning.Builtin builtin ->
                    page(
                            Topic.VARIABLE,
                            builtin.variable().spelling(),
                            builtin.type().name() + " " + builtin.variable().spelling());
            case Meaning.Argument argument ->
                    page(
                            Topic.VARIABLE,
                            "arg0",
                            argument.type().name() + " arg" + argument.index());
            case Meaning.Library library ->
                    page(
                            Topic.VARIABLE,
                            library.variable().spelling(),
                            library.variable().type() + " " + library.variable().spelling());
            case Meaning.User user -> variable(user.variable());
            case Meaning.Aggregation aggregation -> aggregation(aggregation.variable());
            case Meaning.CallsSubroutine call ->
                    page(
                            Topic.FUNCTION,
                            call.subroutine().spelling(),
                            call.subroutine().prototype());
            case Meaning.CallsAction call ->
                    page(Topic.ACTION, call.action().spelling(), call.action().prototype());
            case Meaning.Aggregates aggregates ->
                    page(
                            Topic.AGGREGATION,
                            aggregates.function().spelling(),
                            aggregates.function().prototype());
            case Meaning.Constant constant ->
                    page(
                            Topic.CONSTANT,
                            constant.name(),
                            constant.type().name()
                                    + " "
                                    + constant.name()
                                    + " = "
                                    + constant.value());
            case Meaning.NamedType type -> page(Topic.TYPE, type.type().name(), type.type().name());
            case Meaning.Member member ->
                    code(member.field().type().name() + " " + member.field().name())
                            + "\n\nIn `"
                            + member.of().name()
                            + "`, at byte "
                            + member.field().offset();
            case Meaning.MissingMember ignored -> "";
            case Meaning.Symbol symbol ->
                    code(symbol.type().name() + " " + symbol.module() + "`" + symbol.name())
                            + "\n\nOf the kernel";
            case Meaning.Option option -> page(Topic.OPTION, option.name(), option.name());
            case Meaning.Macro macro ->
                    code(
                            "$"
                                    + macro.name()
                                    + (macro.value().isEmpty() ? "" : " = " + macro.value()));
        };
    }

    /** The page of a name, or a line of code in its place. */
    private static String page(Topic topic, String name, String otherwise) {
        return Manual.page(topic, name).map(Markdown::page).orElseGet(() -> code(otherwise));
    }

    private static String probes(List<Probe> probes) {
        if (probes.isEmpty()) {
            return "";
        }
        String list =
                probes.stream()
                        .limit(PROBES_SHOWN)
                        .map(probe -> probe.name().toString())
                        .collect(Collectors.joining("\n"));
        int hidden = probes.size() - PROBES_SHOWN;
        return "Matches "
                + (probes.size() == 1 ? "one probe" : probes.size() + " probes")
                + "\n\n"
                + code(hidden > 0 ? list + "\n/* … and " + hidden + " more */" : list)
                + Documentation.page(Topic.PROVIDER, probes.getFirst().name().provider())
                        .map(page -> Markdown.RULE + Markdown.page(page))
                        .orElse("");
    }

    private String variable(Variable variable) {
        String prefix =
                switch (variable.scope()) {
                    case GLOBAL -> "";
                    case THREAD -> "self->";
                    case CLAUSE -> "this->";
                };
        String scope =
                switch (variable.scope()) {
                    case GLOBAL -> "Global variable";
                    case THREAD -> "Thread-local variable";
                    case CLAUSE -> "Clause-local variable";
                };
        boolean known = !(variable.type() instanceof Type.Unknown);
        String type = known ? variable.type().name() + " " : "";
        int start = variable.scope() == VariableScope.THREAD ? THREAD : 0;
        return code(type + prefix + variable.name() + tuple(variable.keys()))
                + "\n\n"
                + scope
                + key(variable.keys(), KeyLayout.of(variable.keys(), start, strsize()));
    }

    private String aggregation(AggregationVariable variable) {
        String function = variable.function().spelling();
        String keys = tuple(variable.keys());
        List<Integer> sizes = KeyBounds.of(program()).get(variable.id());
        return code("@" + variable.name() + keys + " = " + function + "(…)")
                + "\n\nAggregation"
                + key(variable.keys(), KeyLayout.of(variable.keys(), sizes, 0))
                + Documentation.page(Topic.AGGREGATION, function)
                        .map(page -> Markdown.RULE + Markdown.page(page))
                        .orElse("");
    }

    private static String tuple(List<Type> keys) {
        return keys.isEmpty()
                ? ""
                : keys.stream().map(Type::name).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * What the tuple takes in a BPF map, and how much of it the oldest kernel in question allows.
     */
    private String key(List<Type> keys, KeyLayout layout) {
        if (keys.isEmpty() || keys.stream().anyMatch(Type.Unknown.class::isInstance)) {
            return "";
        }
        return ". Key: "
                + layout.arithmetic()
                + "; Linux "
                + snapshot.floor().name()
                + " allows "
                + snapshot.floor().maxHashKey()
                + ".";
    }

    private Program program() {
        return snapshot.compilation().program();
    }

    private int strsize() {
        return program().options().strsize();
    }
}
