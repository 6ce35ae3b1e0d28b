package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Stability;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.Constraints;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.ProbeArguments;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Reliability;
import dev.dowse.semantics.TypedClause;
import dev.dowse.source.Span;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.io.PrintStream;
import java.util.List;

/**
 * What {@code -v} tells: how far each script can be relied on, in the words of {@code dtrace}, and
 * on which kernels it runs.
 */
final class StabilityReport {
    /** Names of types are enough here, so the kernel need not be asked. */
    private static final Environment ENVIRONMENT =
            new Environment(
                    BundledProbes.INSTANCE,
                    TypeDictionary.EMPTY,
                    StandardLibrary.INSTANCE,
                    Macros.EDITOR,
                    Options.NONE);

    private final List<ScriptSpec> scripts;
    private final boolean perDescription;

    /**
     * @param perDescription whether each probe description is told of as well, as with {@code -e}
     */
    StabilityReport(List<ScriptSpec> scripts, boolean perDescription) {
        this.scripts = List.copyOf(scripts);
        this.perDescription = perDescription;
    }

    void print(Compilation compilation, PrintStream out) {
        Program program = compilation.program();
        List<Span> extents = compilation.source().scripts();
        for (int i = 0; i < scripts.size() && i < extents.size(); i++) {
            Span extent = extents.get(i);
            List<TypedClause> clauses =
                    program.clauses().stream().filter(c -> extent.contains(c.span())).toList();
            ScriptSpec script = scripts.get(i);
            out.println("\nStability attributes for " + script.kind() + " " + script.shown() + ":");
            print("Minimum Probe Description Attributes", Reliability.descriptions(clauses), out);
            print("Minimum Statement Attributes", Reliability.statements(program, extent), out);
            if (perDescription) {
                clauses.forEach(clause -> descriptions(clause, out));
            }
        }
        out.println(
                (perDescription ? "" : "\n")
                        + "Runs on Linux ≥ "
                        + Constraints.minimumKernel(program));
    }

    private static void descriptions(TypedClause clause, PrintStream out) {
        for (ProbeDescription description : clause.syntax().probes()) {
            out.println("\n" + Reliability.name(description));
            print("Probe Description Attributes", Reliability.of(description), out);
            print("Argument Attributes", Reliability.arguments(description), out);
            arguments(description, out);
        }
    }

    private static void arguments(ProbeDescription description, PrintStream out) {
        List<Type> types = ProbeArguments.of(description, ENVIRONMENT).orElse(List.of());
        out.println("\n\tArgument Types");
        for (int i = 0; i < types.size(); i++) {
            out.println("\t\targs[" + i + "]: " + types.get(i).name());
        }
        out.println(types.isEmpty() ? "\t\tNone\n" : "");
    }

    private static void print(String title, Stability stability, PrintStream out) {
        out.println("\n\t" + title);
        out.println("\t\tIdentifier Names: " + Stability.word(stability.name()));
        out.println("\t\tData Semantics:   " + Stability.word(stability.data()));
        out.println("\t\tDependency Class: " + Stability.word(stability.scope()));
    }
}
