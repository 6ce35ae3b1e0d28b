package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import dev.dowse.source.Span;

/**
 * What may follow what in a clause: {@code speculate}, {@code commit}, recording and aggregating
 * exclude each other in ways that only their order shows (D guide, "Speculative Tracing").
 */
final class RecordingOrder {
    private final Analysis analysis;
    private boolean recorded;
    private boolean speculated;
    private boolean committed;

    RecordingOrder(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The next statement aggregates. */
    void aggregate(Span span) {
        refuse(committed, "D_AGG_COMM", span, "an aggregation cannot follow commit()");
        refuse(
                speculated && !committed,
                "D_AGG_SPEC",
                span,
                "an aggregation cannot follow speculate(); it would not be speculative");
        recorded = true;
    }

    /** The next statement is an action. */
    void act(Span span, Action action) {
        switch (action) {
            case COMMIT -> {
                refuse(recorded, "D_COMM_DREC", span, "commit() cannot follow recorded data");
                committed = true;
            }
            case SPECULATE -> speculate(span);
            case DISCARD -> {}
            case EXIT,
                    FREOPEN,
                    SYSTEM,
                    RAISE,
                    STOP,
                    PANIC,
                    CHILL,
                    BREAKPOINT,
                    CLEAR,
                    DENORMALIZE,
                    FTRUNCATE,
                    FUNC,
                    JSTACK,
                    MOD,
                    NORMALIZE,
                    PCAP,
                    PRINTA,
                    PRINTF,
                    PRINT,
                    SETOPT,
                    STACK,
                    SYM,
                    TRACE,
                    TRACEMEM,
                    TRUNC,
                    UADDR,
                    UFUNC,
                    UMOD,
                    USTACK,
                    USYM ->
                    data(span, action, action.destructive());
        }
    }

    /** A subroutine that changes something outside. */
    void destroy(Span span) {
        refuse(speculated, "D_ACT_SPEC", span, "a destructive action cannot follow speculate()");
    }

    private void speculate(Span span) {
        boolean told =
                refuse(speculated, "D_SPEC_SPEC", span, "a clause speculates once")
                        || refuse(
                                committed,
                                "D_SPEC_COMM",
                                span,
                                "speculate() cannot follow commit()")
                        || refuse(
                                recorded,
                                "D_SPEC_DREC",
                                span,
                                "speculate() must come before the data it is about");
        speculated = speculated || !told;
    }

    private void data(Span span, Action action, boolean destructive) {
        if (destructive) {
            destroy(span);
        }
        if (action == Action.EXIT) {
            refuse(speculated, "D_EXIT_SPEC", span, "exit() cannot follow speculate()");
        }
        refuse(committed, "D_DREC_COMM", span, "nothing can be recorded after commit()");
        recorded = true;
    }

    private boolean refuse(boolean wrong, String code, Span span, String message) {
        if (wrong) {
            analysis.error(code, span, message);
        }
        return wrong;
    }
}
