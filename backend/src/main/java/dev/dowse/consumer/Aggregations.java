package dev.dowse.consumer;

import dev.dowse.layout.AggregationSchema;
import dev.dowse.layout.TraceSchema;
import dev.dowse.session.AggregationReader;
import dev.dowse.session.AggregationReader.Element;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The aggregations of a session as the consumer sees them: elements read from the maps when needed,
 * normalization factors, and which have been printed, so that the end prints only the rest.
 */
final class Aggregations {
    private final TraceSchema schema;
    private final LiveOptions options;
    private final LocationPrinter locations;
    private final Map<Integer, Long> normals = new LinkedHashMap<>();
    private final Set<Integer> printed = new HashSet<>();

    Aggregations(TraceSchema schema, LiveOptions options, LocationPrinter locations) {
        this.schema = schema;
        this.locations = locations;
        this.options = options;
    }

    AggregationSchema schema(int id) {
        return schema.aggregations().get(id);
    }

    /** The elements in printing order(). */
    List<AggregationElement> elements(int id, AggregationReader reader) {
        return unordered(id, reader).stream().sorted(order().comparator()).toList();
    }

    /** Rows of several aggregations by common key, in printing order(). */
    List<List<AggregationElement>> rows(List<Integer> ids, AggregationReader reader) {
        Map<List<Object>, AggregationElement[]> byKey = new LinkedHashMap<>();
        for (int column = 0; column < ids.size(); column++) {
            for (AggregationElement element : unordered(ids.get(column), reader)) {
                byKey.computeIfAbsent(element.key(), k -> new AggregationElement[ids.size()])[
                                column] =
                        element;
            }
        }
        List<List<AggregationElement>> rows = new ArrayList<>();
        for (AggregationElement[] row : byKey.values()) {
            rows.add(filled(ids, row));
        }
        int first = (int) options.now().bytes("aggsortpos", 0);
        rows.sort(order().rowComparator(first < ids.size() ? first : 0));
        return rows;
    }

    private List<AggregationElement> filled(List<Integer> ids, AggregationElement[] row) {
        AggregationElement present =
                Arrays.stream(row).filter(Objects::nonNull).findFirst().orElseThrow();
        List<AggregationElement> out = new ArrayList<>();
        for (int i = 0; i < row.length; i++) {
            AggregationElement element = row[i];
            out.add(
                    element != null
                            ? element
                            : AggregationElement.empty(schema(ids.get(i)), present));
        }
        return out;
    }

    private List<AggregationElement> unordered(int id, AggregationReader reader) {
        AggregationSchema aggregation = schema(id);
        Map<ByteBuffer, List<Element>> byKey = new LinkedHashMap<>();
        for (Element element : reader.elements(aggregation.map())) {
            ByteBuffer key = locations.atStart(element.key(), aggregation.keys());
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(element);
        }
        List<AggregationElement> elements = new ArrayList<>();
        byKey.forEach((key, same) -> elements.add(AggregationElement.of(aggregation, key, same)));
        return elements;
    }

    long normal(int id) {
        return normals.getOrDefault(id, 1L);
    }

    void normalize(int id, long factor) {
        normals.put(id, factor == 0 ? 1 : factor);
    }

    void denormalize(int id) {
        normals.remove(id);
    }

    void clear(int id, AggregationReader reader) {
        for (AggregationElement element : unordered(id, reader)) {
            element.mapKeys().forEach(key -> reader.zero(schema(id).map(), key));
        }
    }

    /** Keeps the {@code count} greatest elements, or for a negative count the least. */
    void truncate(int id, long count, AggregationReader reader) {
        List<AggregationElement> ascending =
                unordered(id, reader).stream().sorted(order().byValue()).toList();
        int keep = (int) Math.min(Math.abs(count), ascending.size());
        List<AggregationElement> gone =
                count < 0
                        ? ascending.subList(keep, ascending.size())
                        : ascending.subList(0, ascending.size() - keep);
        for (AggregationElement element : gone) {
            element.mapKeys().forEach(key -> reader.remove(schema(id).map(), key));
        }
    }

    /** Had a {@code printa()} nothing to print, the end of the session is still to print it. */
    void markPrinted(int id) {
        printed.add(id);
    }

    /** The aggregations that nothing has printed, by id, or backwards with {@code aggsortrev}. */
    List<Integer> unprinted() {
        List<Integer> ids =
                schema.aggregations().stream()
                        .map(AggregationSchema::id)
                        .filter(id -> !printed.contains(id))
                        .toList();
        return options.now().isSet("aggsortrev") ? ids.reversed() : ids;
    }

    private AggregationOrder order() {
        return new AggregationOrder(options.now());
    }
}
