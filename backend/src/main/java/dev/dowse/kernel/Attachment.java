package dev.dowse.kernel;

/** What makes the kernel run a program again and again, until closed. */
public sealed interface Attachment extends AutoCloseable
        permits RawTracepointLink, PerfClock, PerfEventLink, UserCodeLink {
    /** Lets it begin, where it does not by being made. */
    void start() throws KernelRefusal;

    @Override
    void close();
}
