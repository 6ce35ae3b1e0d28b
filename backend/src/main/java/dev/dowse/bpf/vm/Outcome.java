package dev.dowse.bpf.vm;

/** How a program ended. */
public sealed interface Outcome {
    /** It returned what R0 held. */
    record Returned(long value) implements Outcome {}

    /** It did what it must not; a verified program never does. */
    record Faulted(int slot, String why) implements Outcome {}
}
