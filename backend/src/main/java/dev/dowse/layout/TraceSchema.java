package dev.dowse.layout;

import dev.dowse.catalog.Probe;
import dev.dowse.semantics.Options;
import java.util.List;
import java.util.Map;

/**
 * All that the consumer needs to read what programs produce; inert, and the only thing that passes
 * from the compiler to the consumer.
 *
 * @param records by clause index
 * @param aggregations by aggregation id
 * @param probes the enabled probes by their id
 */
public record TraceSchema(
        List<RecordSchema> records,
        List<AggregationSchema> aggregations,
        Map<Integer, Probe> probes,
        Options options) {
    public TraceSchema {
        records = List.copyOf(records);
        aggregations = List.copyOf(aggregations);
        probes = Map.copyOf(probes);
    }
}
