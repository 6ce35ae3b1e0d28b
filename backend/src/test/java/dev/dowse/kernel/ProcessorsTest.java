package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorsTest {
    @Test
    void listsAreRangesAndNumbers() {
        assertEquals(List.of(0, 1, 2, 3, 8), Processors.parse("0-3,8\n"));
        assertEquals(List.of(5), Processors.parse("5"));
    }
}
