package dev.dowse.cli;

import dev.dowse.compiler.Compilation;
import dev.dowse.consumer.Consumer;

/** How a run tells what happens, from the first finding to the exit status. */
interface Report extends Consumer.Listener {
    /** What the compiler found, errors or not. */
    void findings(Compilation compilation);

    /** The session begins. */
    void started(TraceRequest.Machine machine, int probes);

    /** The run cannot go on. */
    void failed(String why);

    /** A signal asked the session to end; called from another thread. */
    void interrupted();

    /** The session is over. */
    void ended(int status);
}
