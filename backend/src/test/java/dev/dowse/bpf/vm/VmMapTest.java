package dev.dowse.bpf.vm;

import static dev.dowse.bpf.vm.MachineScene.hash;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VmMapTest {
    private static ByteBuffer bytes(long number) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, number);
    }

    @Test
    void aHashHoldsEveryKeyItHasRoomFor() {
        Memory memory = new Memory();
        VmMap.Keyed map =
                assertInstanceOf(VmMap.Keyed.class, VmMap.make(hash(8, 100_000), 1, memory));
        for (int i = 0; i < 100_000; i++) {
            assertEquals(0, map.update(bytes(i), bytes(~i), VmMap.NO_EXIST, 0));
        }
        assertEquals(-7, map.update(bytes(-1), bytes(0), 0, 0));
        for (int i = 0; i < 100_000; i++) {
            assertEquals(~i, memory.load64(map.lookup(bytes(i), 0)));
        }
    }

    @Test
    void updatesKnowTheFlagsOfTheKernel() {
        Memory memory = new Memory();
        VmMap.Keyed map = assertInstanceOf(VmMap.Keyed.class, VmMap.make(hash(8, 2), 1, memory));
        assertEquals(-2, map.update(bytes(1), bytes(1), VmMap.EXIST, 0));
        assertEquals(0, map.update(bytes(1), bytes(1), 0, 0));
        assertEquals(0, map.update(bytes(1), bytes(2), VmMap.EXIST, 0));
        assertEquals(-22, map.update(bytes(1), bytes(1), 3, 0));
        assertEquals(2, memory.load64(map.lookup(bytes(1), 0)));
    }

    private static String refusal(MapSpec spec) {
        VmMap.UnsupportedMap refusal =
                assertThrows(VmMap.UnsupportedMap.class, () -> VmMap.make(spec, 1, new Memory()));
        return String.valueOf(refusal.getMessage());
    }

    private static void assertContains(String part, String whole) {
        assertTrue(whole.contains(part), whole);
    }

    @Test
    void aMapThatTakesTooMuchIsRefusedByName() {
        MapSpec large =
                new MapSpec(
                        "huge", MapRole.GLOBALS, MapType.ARRAY, 4, 1 << 20, 1 << 20, 0, List.of());
        assertContains("huge would take more than", refusal(large));
        MapSpec recent =
                new MapSpec("recent", MapRole.DYNAMIC, MapType.LRU_HASH, 8, 8, 8, 0, List.of());
        assertContains("recent is of type LRU_HASH", refusal(recent));
    }
}
