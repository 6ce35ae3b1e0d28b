package dev.dowse.session;

/** Who receives what a session produces; called on the session's draining thread only. */
public interface TraceSink {
    /**
     * Takes one event.
     *
     * @param reader for aggregations as they are at this moment
     */
    void accept(TraceEvent event, AggregationReader reader);
}
