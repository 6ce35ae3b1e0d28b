package dev.dowse.cli;

import dev.dowse.compiler.Compilation;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.semantics.TypedClause;
import dev.dowse.source.Span;
import java.io.PrintStream;
import java.util.List;

/** Text output that also says, as {@code dtrace} does, how many probes each script matched. */
final class DtraceReport implements Report {
    private final TextReport text;
    private final Console console;
    private final List<ScriptSpec> scripts;
    private final boolean quiet;

    DtraceReport(Console console, PrintStream data, List<ScriptSpec> scripts, boolean quiet) {
        this.text = new TextReport(console, data);
        this.console = console;
        this.scripts = List.copyOf(scripts);
        this.quiet = quiet;
    }

    @Override
    public void findings(Compilation compilation) {
        text.findings(compilation);
        boolean pragmaQuiet = compilation.program().options().isSet("quiet");
        if (compilation.hasErrors() || quiet || pragmaQuiet) {
            return;
        }
        List<Span> extents = compilation.source().scripts();
        for (int i = 0; i < scripts.size() && i < extents.size(); i++) {
            long count = matches(compilation, extents.get(i));
            console.say(
                    scripts.get(i).described()
                            + " matched "
                            + count
                            + (count == 1 ? " probe" : " probes"));
        }
    }

    private static long matches(Compilation compilation, Span extent) {
        return compilation.program().clauses().stream()
                .filter(clause -> extent.contains(clause.span()))
                .map(TypedClause::probes)
                .mapToLong(List::size)
                .sum();
    }

    @Override
    public void started(TraceRequest.Machine machine, int probes) {
        text.started(machine, probes);
    }

    @Override
    public void failed(String why) {
        text.failed(why);
    }

    @Override
    public void ended(int status) {
        text.ended(status);
    }

    @Override
    public void accept(OutputEvent event) {
        text.accept(event);
    }
}
