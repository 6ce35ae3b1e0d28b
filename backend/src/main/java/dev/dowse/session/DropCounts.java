package dev.dowse.session;

import dev.dowse.bpf.program.DropKind;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedMap;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.LoadedProgram;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What was lost, as programs count it for each CPU, and the kernel; reported as it grows. */
final class DropCounts {
    private static final long EVERY_NANOSECONDS = 1_000_000_000L;

    private final LoadedObject loaded;
    private final Optional<LoadedMap> map;
    private final LongSupplier lostElements;
    private final Map<DropKind, Long> reported = new EnumMap<>(DropKind.class);
    private long lastReport = System.nanoTime();

    /**
     * @param lostElements dynamic variable drops that programs do not count
     */
    DropCounts(LoadedObject loaded, LongSupplier lostElements) {
        this.lostElements = lostElements;
        this.loaded = loaded;
        this.map = loaded.map(MapRole.DROPS);
    }

    /** Reports at most once a second. */
    void reportNowAndThen(Consumer<TraceEvent> sink) throws KernelRefusal {
        if (System.nanoTime() - lastReport >= EVERY_NANOSECONDS) {
            report(sink);
        }
    }

    /** Reports what came since the last report; nothing where nothing did. */
    void report(Consumer<TraceEvent> sink) throws KernelRefusal {
        lastReport = System.nanoTime();
        for (DropKind kind : DropKind.values()) {
            long now = count(kind);
            long before = reported.getOrDefault(kind, 0L);
            if (now > before) {
                reported.put(kind, now);
                sink.accept(new TraceEvent.Drops(kind, now - before));
            }
        }
    }

    private long count(DropKind kind) throws KernelRefusal {
        return switch (kind) {
            case NESTED -> misses();
            case DYNAMIC -> counted(kind) + lostElements.getAsLong();
            case PRINCIPAL, AGGREGATION, ERROR, SPECULATION, SPECULATIVE -> counted(kind);
        };
    }

    private long misses() throws KernelRefusal {
        long misses = 0;
        for (LoadedProgram program : loaded.programs()) {
            misses += program.misses();
        }
        return misses;
    }

    private long counted(DropKind kind) throws KernelRefusal {
        if (map.isEmpty() || kind.ordinal() >= map.get().spec().maxEntries()) {
            return 0;
        }
        byte[] key =
                ByteBuffer.allocate(Integer.BYTES)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(kind.ordinal())
                        .array();
        List<ByteBuffer> values = map.get().lookup(key).orElse(List.of());
        return values.stream().mapToLong(value -> value.getLong(0)).sum();
    }
}
