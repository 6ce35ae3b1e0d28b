package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ProcessorsTest {
    @Test
    void listsAreRangesAndNumbers() {
        assertEquals(List.of(0, 1, 2, 3, 8), Processors.parse("0-3,8\n"));
        assertEquals(List.of(5), Processors.parse("5"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aCpuIsKnownByItsNumberAndChip() {
        ByteBuffer information =
                ByteBuffer.wrap(Processors.information(0)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(16, information.capacity());
        assertEquals(0, information.getInt(0));
        assertTrue(information.getInt(8) >= 0);
    }
}
