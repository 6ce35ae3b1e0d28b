package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.codegen.Codegen;
import dev.dowse.codegen.CompiledTrace;
import dev.dowse.constraints.CheckedProgram;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.consumer.AddressNames;
import dev.dowse.consumer.Consumer;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.kernel.TracedProcess;
import dev.dowse.parser.Parser;
import dev.dowse.semantics.Analyzer;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import dev.dowse.syntax.Script;
import dev.dowse.types.TypeDictionary;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A D script that ran in the kernel, all the way from its text to what the user reads.
 *
 * @param output what went to standard output
 * @param complaints faults, drops and notices
 */
record ScriptRun(int status, String output, List<String> complaints) {
    /** Runs a script alone. */
    static ScriptRun of(String text) throws KernelRefusal {
        return run(text, List.of());
    }

    /** Runs a script on a command, which is its {@code $target}. */
    static ScriptRun of(String text, String command) throws KernelRefusal {
        try (TracedProcess process = TracedProcess.start(command)) {
            return run(text, List.of(process));
        }
    }

    private static ScriptRun run(String text, List<TracedProcess> processes) throws KernelRefusal {
        CompiledTrace trace = compile(text, processes);
        Verdict verdict = Verifier.verify(trace.object());
        Verdict.Accepted accepted =
                assertInstanceOf(Verdict.Accepted.class, verdict, verdict::toString);
        StringBuilder output = new StringBuilder();
        List<String> complaints = new ArrayList<>();
        Consumer consumer =
                new Consumer(
                        trace.schema(),
                        ZoneOffset.UTC,
                        AddressNames.UNKNOWN,
                        event -> {
                            switch (event) {
                                case OutputEvent.Text shown -> output.append(shown.text());
                                case OutputEvent.Heading shown -> output.append(shown.text());
                                case OutputEvent.Aggregation shown -> output.append(shown.text());
                                case OutputEvent.Fault fault -> complaints.add(fault.text());
                                case OutputEvent.Drop drop -> complaints.add(drop.toString());
                                case OutputEvent.Outside outside ->
                                        complaints.add(outside.toString());
                                case OutputEvent.Notice notice -> complaints.add(notice.text());
                            }
                        });
        SessionResult result =
                new KernelTarget(processes).run(accepted.object(), consumer, new StopSignal());
        SessionResult.Ended ended =
                assertInstanceOf(SessionResult.Ended.class, result, result::toString);
        consumer.end(ended.reader());
        ended.close().run();
        return new ScriptRun(ended.status(), output.toString(), complaints);
    }

    static CompiledTrace compile(String text, List<TracedProcess> processes) throws KernelRefusal {
        SourceText source = SourceText.of("test.d", text);
        Map<String, Long> macros =
                processes.isEmpty() ? Map.of() : Map.of("target", processes.getFirst().pid());
        Environment environment =
                new Environment(
                        BundledProbes.INSTANCE,
                        TypeDictionary.EMPTY,
                        Library.NONE,
                        new Macros(macros, List.of(), true),
                        Options.NONE);
        Analyzed<Script> script = Parser.parse(source);
        assertEquals(List.of(), script.diagnostics());
        Analyzed<Program> program = Analyzer.analyze(source, script.value(), environment);
        assertEquals(List.of(), program.diagnostics());
        KernelProfile newest = KernelProfiles.newest();
        Analyzed<Optional<CheckedProgram>> checked =
                Constraints.check(program.value(), newest, newest, false);
        assertEquals(List.of(), checked.diagnostics());
        return Codegen.generate(checked.value().orElseThrow(), KernelTypes.taskFields());
    }
}
