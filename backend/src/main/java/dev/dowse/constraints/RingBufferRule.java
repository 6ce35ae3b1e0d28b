package dev.dowse.constraints;

import java.util.List;

/**
 * {@code BPF-RINGBUF}: records travel through the ring buffer of Linux 5.8. Told on the first
 * clause, because every script needs it.
 */
final class RingBufferRule implements Rule {
    static final String CODE = "BPF-RINGBUF";

    @Override
    public List<Requirement> requirements(FlatProgram program) {
        return program.program().clauses().stream()
                .limit(1)
                .map(clause ->
                        new Requirement(
                                CODE,
                                clause.syntax().probes().isEmpty()
                                        ? clause.span()
                                        : clause.syntax().probes().getFirst().span(),
                                "every script",
                                new RingBufferNeed(),
                                List.of()))
                .toList();
    }
}
