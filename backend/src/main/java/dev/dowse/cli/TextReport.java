package dev.dowse.cli;

import dev.dowse.compiler.Compilation;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Severity;

/**
 * Prints a session as {@code dtrace} does: data on one stream, trouble on standard error. Hints are
 * for {@code dowse check} and editors.
 */
final class TextReport implements Report {
    private final Console console;
    private final Effects effects;

    TextReport(Console console, DataStream data) {
        this.console = console;
        this.effects = new Effects(console, data);
    }

    @Override
    public void findings(Compilation compilation) {
        for (Diagnostic finding : compilation.diagnostics()) {
            if (finding.severity() == Severity.HINT) {
                continue;
            }
            String text = FindingPrinter.text(compilation.source(), finding, console.color());
            console.err().print(text);
        }
    }

    @Override
    public void started(TraceRequest.Machine machine, int probes) {
        // dtrace says what matched before; DtraceCommand does so, script by script.
    }

    @Override
    public void failed(String why) {
        effects.stream().flush();
        console.say(why);
    }

    @Override
    public void interrupted() {
        // What END prints comes as any other output.
    }

    @Override
    public void ended(int status) {
        effects.close();
        effects.stream().check();
    }

    @Override
    public void accept(OutputEvent event) {
        switch (event) {
            case OutputEvent.Text text -> print(text.text());
            case OutputEvent.Heading heading -> print(heading.text());
            case OutputEvent.Aggregation aggregation -> print(aggregation.text());
            case OutputEvent.Fault fault -> console.say(fault.text());
            case OutputEvent.Drop drop -> console.say(drop.kind().told(drop.count()));
            case OutputEvent.Outside outside -> effects.act(outside);
            case OutputEvent.Notice notice -> console.say(notice.text());
        }
    }

    private void print(String text) {
        effects.stream().show(text);
    }
}
