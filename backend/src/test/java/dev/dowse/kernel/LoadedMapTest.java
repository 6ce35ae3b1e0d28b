package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Maps in the real kernel. */
class LoadedMapTest {
    /** More than one batch, and a key and a value that fill no multiple of 8 bytes. */
    private static final int COUNT = 3000;

    private static final MapSpec COUNTS =
            TestPrograms.map("counts", MapRole.AGGREGATION, MapType.PERCPU_HASH, 12, 20, 5000);

    @BeforeAll
    static void kernel() {
        KernelAccess.require();
    }

    @Test
    void everyElementIsReadOnceOnEveryCpu() throws KernelRefusal {
        try (LoadedMap map = LoadedMap.create(COUNTS)) {
            assertEquals(List.of(), map.elements());
            for (int i = 0; i < COUNT; i++) {
                map.update(bytes(12, i), bytes(20, i * 3));
            }
            assertComplete(map.elements());
            assertComplete(new MapReading(map).oneByOne());
        }
    }

    private static void assertComplete(List<MapElement> elements) {
        Map<Integer, Integer> read = new HashMap<>();
        for (MapElement element : elements) {
            assertEquals(Processors.possible(), element.values().size());
            assertTrue(element.values().stream().allMatch(each -> each.limit() == 20));
            read.put(element.key().getInt(0), element.values().getLast().getInt(0));
        }
        assertEquals(COUNT, elements.size());
        assertEquals(COUNT, read.size());
        read.forEach((key, value) -> assertEquals(key * 3, value));
    }

    @Test
    void elementsAreReplacedAndRemoved() throws KernelRefusal {
        try (LoadedMap map = LoadedMap.create(COUNTS)) {
            map.update(bytes(12, 1), bytes(20, 10));
            map.update(bytes(12, 1), bytes(20, 11));
            assertEquals(11, map.lookup(bytes(12, 1)).orElseThrow().getFirst().getInt(0));
            map.remove(bytes(12, 1));
            map.remove(bytes(12, 1));
            assertEquals(Optional.empty(), map.lookup(bytes(12, 1)));
        }
    }

    private static byte[] bytes(int length, int value) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    }
}
