package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.SourceLine;
import java.util.Optional;

/** How a program ended. */
public sealed interface Outcome {
    /** It returned what R0 held. */
    record Returned(long value) implements Outcome {}

    /**
     * It did what it must not; a verified program never does.
     *
     * @param slot of the instruction
     * @param line the D it was made for
     */
    record Faulted(int slot, Optional<SourceLine> line, String why) implements Outcome {}
}
