package dev.dowse.session;

import dev.dowse.bpf.program.DropKind;
import java.nio.ByteBuffer;

/** What a running session hands to its sink, in the order of the ring buffer. */
public sealed interface TraceEvent {
    /** One record; the buffer is little-endian and valid only during the call. */
    record Data(ByteBuffer record) implements TraceEvent {}

    /** Data lost since the last report. */
    record Drops(DropKind kind, long count) implements TraceEvent {}

    /** Something the user should know, such as a probe that could not be attached. */
    record Notice(String text) implements TraceEvent {}
}
