package dev.dowse.ide;

import dev.dowse.catalog.Documentation;
import dev.dowse.catalog.Probe;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.DiagnosticPages;
import dev.dowse.semantics.AggregationVariable;
import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.SourceIndex;
import dev.dowse.semantics.Variable;
import dev.dowse.source.Span;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is told about the word under the cursor: the findings on it with their pages, then what the
 * word means with its page.
 *
 * @param markdown sections with a rule between them
 */
public record Hover(Span span, String markdown) {
    private static final int PROBES_SHOWN = 8;

    /** The hover at an offset; empty where there is nothing to tell. */
    public static Optional<Hover> at(Snapshot snapshot, int offset) {
        List<String> sections = new ArrayList<>();
        Optional<SourceIndex.Entry> word = snapshot.compilation().program().index().at(offset);
        Optional<Span> span = word.map(SourceIndex.Entry::span);
        for (Diagnostic finding : snapshot.compilation().diagnostics()) {
            if (finding.span().touches(offset)) {
                sections.add(finding(finding));
                span = span.or(() -> Optional.of(finding.span()));
            }
        }
        word.ifPresent(entry -> sections.add(meaning(entry.meaning())));
        sections.removeIf(String::isEmpty);
        return sections.isEmpty()
                ? Optional.empty()
                : span.map(where -> new Hover(where, String.join("\n\n---\n\n", sections)));
    }

    private static String finding(Diagnostic finding) {
        String title = "**" + finding.code() + "**: " + finding.message();
        return DiagnosticPages.page(finding.code())
                .map(page -> title + "\n\n" + withoutHeading(page))
                .orElse(title);
    }

    private static String meaning(Meaning meaning) {
        return switch (meaning) {
            case Meaning.Probes probes -> probes(probes.probes());
            case Meaning.Builtin builtin ->
                    typed(builtin.type(), builtin.variable().spelling())
                            + page(builtin.variable().spelling());
            case Meaning.Argument argument ->
                    typed(argument.type(), "arg" + argument.index()) + page("arg0");
            case Meaning.User user -> variable(user.variable());
            case Meaning.Aggregation aggregation -> aggregation(aggregation.variable());
            case Meaning.CallsSubroutine call ->
                    code(call.subroutine().prototype()) + page(call.subroutine().spelling());
            case Meaning.CallsAction call ->
                    code(call.action().prototype()) + page(call.action().spelling());
            case Meaning.Aggregates aggregates ->
                    code(aggregates.function().prototype())
                            + page(aggregates.function().spelling());
            case Meaning.Constant constant ->
                    code(constant.type().name() + " " + constant.name() + " = " + constant.value())
                            + page(constant.name());
            case Meaning.NamedType type -> code(type.type().name());
            case Meaning.Member member ->
                    code(member.field().type().name() + " " + member.field().name())
                            + "\nIn `"
                            + member.of().name()
                            + "`, at byte "
                            + member.field().offset();
            case Meaning.Symbol symbol ->
                    code(symbol.type().name() + " " + symbol.module() + "`" + symbol.name())
                            + "\nOf the kernel";
            case Meaning.Option option -> page(option.name());
            case Meaning.Macro macro ->
                    code(
                                    "$"
                                            + macro.name()
                                            + (macro.value().isEmpty()
                                                    ? ""
                                                    : " = " + macro.value()))
                            + page("$" + macro.name());
        };
    }

    private static String probes(List<Probe> probes) {
        if (probes.isEmpty()) {
            return "";
        }
        String count = probes.size() == 1 ? "one probe" : probes.size() + " probes";
        String list =
                probes.stream()
                        .limit(PROBES_SHOWN)
                        .map(probe -> probe.name().toString())
                        .collect(Collectors.joining("\n"));
        String rest =
                probes.size() > PROBES_SHOWN
                        ? "\n… " + (probes.size() - PROBES_SHOWN) + " more"
                        : "";
        return "Matches "
                + count
                + "\n"
                + code(list + rest)
                + page(probes.getFirst().name().provider());
    }

    private static String variable(Variable variable) {
        String prefix =
                switch (variable.scope()) {
                    case GLOBAL -> "";
                    case THREAD -> "self->";
                    case CLAUSE -> "this->";
                };
        String keys =
                variable.keys().isEmpty()
                        ? ""
                        : variable.keys().stream()
                                .map(Type::name)
                                .collect(Collectors.joining(", ", "[", "]"));
        String scope =
                variable.scope() == VariableScope.GLOBAL
                        ? "Global variable"
                        : variable.scope() == VariableScope.THREAD
                                ? "Thread-local variable"
                                : "Clause-local variable";
        return code(variable.type().name() + " " + prefix + variable.name() + keys) + "\n" + scope;
    }

    private static String aggregation(AggregationVariable variable) {
        String keys =
                variable.keys().isEmpty()
                        ? ""
                        : variable.keys().stream()
                                .map(Type::name)
                                .collect(Collectors.joining(", ", "[", "]"));
        return code("@" + variable.name() + keys + " = " + variable.function().spelling() + "(…)")
                + page(variable.function().spelling());
    }

    private static String typed(Type type, String name) {
        return code(type.name() + " " + name);
    }

    private static String code(String text) {
        return "```dtrace\n" + text + "\n```\n";
    }

    private static String page(String name) {
        return Documentation.page(name).map(page -> "\n" + withoutHeading(page)).orElse("");
    }

    /**
     * A page without its title, which would shout in a hover; what it says stands above already.
     */
    private static String withoutHeading(String page) {
        int end = page.indexOf('\n');
        return page.startsWith("# ") && end >= 0 ? page.substring(end + 1).strip() : page;
    }
}
