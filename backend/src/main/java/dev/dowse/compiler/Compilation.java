package dev.dowse.compiler;

import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.layout.TraceSchema;
import dev.dowse.semantics.Program;
import dev.dowse.source.SourceText;
import java.util.List;
import java.util.Optional;

/**
 * All that is known about a script: its meaning, every finding, and, where there is no error, the
 * proved object with the schema of what it will say.
 *
 * @param diagnostics of all stages, in the order of the text
 */
public record Compilation(
        SourceText source,
        Program program,
        List<Diagnostic> diagnostics,
        Optional<Executable> executable) {
    /** What a session runs and what its consumer reads by. */
    public record Executable(VerifiedObject object, TraceSchema schema) {}

    public Compilation {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
