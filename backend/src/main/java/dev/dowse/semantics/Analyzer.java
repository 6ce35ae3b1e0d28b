package dev.dowse.semantics;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.List;

/** The door of this package: a syntax tree goes in, a typed program and its findings come out. */
public final class Analyzer {
    private Analyzer() {}

    /** Never throws, whatever the tree: what is wrong stands among the findings. */
    public static Analyzed<Program> analyze(
            SourceText source, Script script, Environment environment) {
        Analysis analysis = new Analysis(source, environment);
        Pragmas pragmas = new Pragmas(analysis);
        for (Item item : script.items()) {
            if (item instanceof Item.Pragma pragma) {
                pragmas.apply(pragma);
            }
        }
        Expressions expressions = new Expressions(analysis);
        Declarations declarations = new Declarations(analysis, expressions);
        ProviderDeclarations providers = new ProviderDeclarations(analysis, expressions);
        Clauses clauses = new Clauses(analysis, expressions);
        List<TypedClause> typed = new ArrayList<>();
        for (Item item : script.items()) {
            switch (item) {
                case Item.Clause clause -> typed.add(clauses.clause(clause, typed.size()));
                case Item.Declaration declaration -> declarations.declare(declaration);
                case Item.Inline inline -> declarations.inline(inline);
                case Item.Pragma pragma -> {}
                case Item.Translator translator -> expressions.translators().declare(translator);
                case Item.Provider provider -> providers.declare(provider);
                case Item.Missing missing -> {}
            }
        }
        pragmas.complainIfUnused();
        new LeastStability(analysis).check();
        complainAboutLateSymbols(analysis);
        complainIfEmpty(analysis, script);
        complainAboutArguments(analysis, script);
        Program program =
                new Program(
                        source,
                        script,
                        typed,
                        clauses.derivations(),
                        analysis.scope().variables(),
                        analysis.scope().aggregations(),
                        analysis.options(),
                        analysis.index());
        return new Analyzed<>(program, analysis.findings());
    }

    /**
     * The last script argument must be used: a forgotten one is a mistake in the command line. No
     * place of the script is to blame; that nothing uses it is known at the end.
     */
    private static void complainAboutArguments(Analysis analysis, Script script) {
        Macros macros = analysis.environment().macros();
        int last = macros.arguments().size() - 1;
        boolean wanted = macros.required() && !analysis.options().isSet("argref");
        if (wanted && last > 0 && !analysis.usesArgument(last)) {
            analysis.error(
                    "D_MACRO_UNUSED",
                    Span.at(script.span().end()),
                    "the argument '"
                            + macros.arguments().get(last)
                            + "' ($"
                            + last
                            + ") is not used by the script");
        }
    }

    /** With {@code linkmode=dynamic} no symbol gets an address before the script runs. */
    private static void complainAboutLateSymbols(Analysis analysis) {
        Options options = analysis.options();
        boolean late = options.value("linkmode").filter("dynamic"::equals).isPresent();
        boolean mayStayOpen = options.isSet("knodefs") && !options.isSet("kdefs");
        if (!late || mayStayOpen) {
            return;
        }
        for (SourceIndex.Entry entry : analysis.index().entries()) {
            if (entry.meaning() instanceof Meaning.Symbol symbol) {
                analysis.error(
                        "D_ASRELO",
                        entry.span(),
                        "the address of the kernel's '"
                                + symbol.name()
                                + "' stays open with linkmode=dynamic; allow that with -x knodefs");
            }
        }
    }

    private static void complainIfEmpty(Analysis analysis, Script script) {
        boolean empty = script.items().stream().allMatch(i -> i instanceof Item.Pragma);
        String text = analysis.source().text();
        boolean openComment = text.lastIndexOf("/*") > text.lastIndexOf("*/");
        if (empty && !openComment && !analysis.options().isSet("empty")) {
            analysis.error(
                    "D_EMPTY",
                    Span.at(script.span().end()),
                    "there is nothing to run here; a clause such as BEGIN { … } is missing");
        }
    }
}
