package dev.dowse.bpf.verifier;

import dev.dowse.source.Span;
import java.util.List;

/** The verifier's answer. */
public sealed interface Verdict {
    record Accepted(VerifiedObject object) implements Verdict {}

    record Rejected(List<Failure> failures) implements Verdict {
        public Rejected {
            failures = List.copyOf(failures);
        }
    }

    /**
     * Why a program was refused.
     *
     * @param program its name
     * @param slot of the instruction
     * @param span the D it was made for
     * @param message what was required and what was known
     */
    record Failure(String program, int slot, Span span, String message) {}
}
