package dev.dowse.diagnostic;

import java.util.List;

/**
 * What a stage of the compiler returns: always a value, however bad the input was, and the findings
 * made on the way.
 */
public record Analyzed<T>(T value, List<Diagnostic> diagnostics) {
    public Analyzed {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
