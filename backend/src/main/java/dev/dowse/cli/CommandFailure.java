package dev.dowse.cli;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import java.util.List;

/** The command cannot go on; the message says what, why and what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;
    private final transient List<Finding> findings;

    /** A place in one of the author's texts that explains the failure. */
    record Finding(SourceText source, Diagnostic diagnostic) {}

    CommandFailure(int exitCode, String message) {
        this(exitCode, message, List.of());
    }

    CommandFailure(int exitCode, String message, List<Finding> findings) {
        super(message);
        this.exitCode = exitCode;
        this.findings = List.copyOf(findings);
    }

    int exitCode() {
        return exitCode;
    }

    /** The places to show before the message. */
    List<Finding> findings() {
        return findings;
    }

    /** Never null, unlike {@link #getMessage()} by its declaration. */
    String message() {
        return String.valueOf(getMessage());
    }
}
