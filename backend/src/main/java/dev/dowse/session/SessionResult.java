package dev.dowse.session;

/** How a session ended. */
public sealed interface SessionResult {
    /**
     * It ran.
     *
     * @param status what exit() was given, 0 without
     * @param reader the maps as END left them, valid until {@link #close}
     */
    record Ended(int status, AggregationReader reader, Runnable close) implements SessionResult {}

    /**
     * It could not run.
     *
     * @param reason what was refused, why, and what to do; sentences for the user
     */
    record Refused(String reason) implements SessionResult {}
}
