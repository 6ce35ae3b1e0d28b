package dev.dowse.cli;

import dev.dowse.compiler.Compilation;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.semantics.TypedClause;
import dev.dowse.source.Span;
import java.io.PrintStream;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Text output with what {@code dtrace} says besides: how many probes each script matched, that
 * destructive actions are allowed, and on a signal an empty line.
 */
final class DtraceReport implements Report {
    private final TextReport text;
    private final Console console;
    private final DataStream data;
    private final List<ScriptSpec> scripts;
    private final BiConsumer<Compilation, PrintStream> details;
    private boolean quiet;
    private boolean destructive;

    /**
     * @param details prints what else the command line wants to know of a script that compiles
     */
    DtraceReport(
            Console console,
            DataStream data,
            List<ScriptSpec> scripts,
            BiConsumer<Compilation, PrintStream> details) {
        this.text = new TextReport(console, data);
        this.console = console;
        this.data = data;
        this.scripts = List.copyOf(scripts);
        this.details = details;
    }

    @Override
    public void findings(Compilation compilation) {
        text.findings(compilation);
        quiet = compilation.program().options().isSet("quiet");
        destructive = compilation.program().options().isSet("destructive");
        if (compilation.hasErrors()) {
            return;
        }
        details.accept(compilation, console.err());
        if (quiet) {
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
        if (destructive && !quiet) {
            console.say("allowing destructive actions");
        }
    }

    @Override
    public void failed(String why) {
        text.failed(why);
    }

    @Override
    public void interrupted() {
        data.println();
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
