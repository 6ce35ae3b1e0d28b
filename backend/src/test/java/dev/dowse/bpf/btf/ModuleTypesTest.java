package dev.dowse.bpf.btf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A module whose types are split off those of a kernel, both written by hand. */
class ModuleTypesTest {
    private static final String KERNEL_STRINGS = "\0int\0inode\0number\0";

    /** What comes first has no zero in front of it. */
    private static final String MODULE_STRINGS = "disk\0owner\0disk_open\0btf_trace_disk\0";

    private static final int INT = 1 << 24;
    private static final int PTR = 2 << 24;
    private static final int STRUCT = 4 << 24;
    private static final int TYPEDEF = 8 << 24;
    private static final int FUNC = 12 << 24;
    private static final int FUNC_PROTO = 13 << 24;

    /** 1: {@code int}, 2: {@code struct inode { int number; }}. */
    private static final int[] KERNEL = {
        name("int"), INT, 4, 32, name("inode"), STRUCT | 1, 4, name("number"), 1, 0,
    };

    /**
     * 3: {@code struct inode *}, 4: {@code struct disk { struct inode *owner; int number; }}, 5 and
     * 6: {@code int disk_open(struct disk *)}, 7: {@code struct disk *}, 8 and 9: a typedef of a
     * function.
     */
    private static final int[] MODULE = {
        0,
        PTR,
        2,
        name("disk"),
        STRUCT | 2,
        16,
        name("owner"),
        3,
        0,
        name("number"),
        1,
        64,
        0,
        FUNC_PROTO | 1,
        1,
        0,
        7,
        name("disk_open"),
        FUNC,
        5,
        0,
        PTR,
        4,
        0,
        PTR,
        5,
        name("btf_trace_disk"),
        TYPEDEF,
        8,
    };

    private final List<String> asked = new ArrayList<>();

    private final BtfTypes kernel =
            BtfTypes.of(
                            BtfBytes.of(KERNEL_STRINGS, KERNEL),
                            module -> {
                                asked.add(module);
                                return module.equals("disk")
                                        ? Optional.of(BtfBytes.of(MODULE_STRINGS, MODULE))
                                        : Optional.empty();
                            })
                    .orElseThrow();

    @Test
    void aModuleAddsToTheTypesOfItsKernel() {
        TypeDictionary module = kernel.module("disk");
        Type.Aggregate disk = aggregate(module.tagged("struct", "disk"));
        assertEquals(List.of("owner", "number"), disk.fieldNames().toList());
        assertEquals(8, disk.field("number").orElseThrow().offset());
        assertEquals(Type.Int.INT, disk.field("number").orElseThrow().type());
        assertEquals(List.of("number"), aggregate(inode(module)).fieldNames().toList());
        assertTrue(kernel.tagged("struct", "disk").isEmpty());
    }

    /** Types of the kernel stay the same objects, whoever refers to them. */
    @Test
    void whatAModulePointsToIsTheKernelsOwn() {
        Type.Aggregate disk = aggregate(kernel.module("disk").tagged("struct", "disk"));
        Type.Pointer owner = (Type.Pointer) disk.field("owner").orElseThrow().type();
        assertSame(inode(kernel).orElseThrow(), owner.target());
    }

    @Test
    void functionsAndTracepointsOfAModuleHaveTypes() {
        TypeDictionary module = kernel.module("disk");
        Type.Function open = module.function("disk_open").orElseThrow();
        assertEquals("struct disk *", open.parameters().getFirst().name());
        assertEquals(Type.Int.INT, open.result());
        assertTrue(module.typedef("btf_trace_disk").isPresent());
        assertTrue(kernel.function("disk_open").isEmpty());
    }

    @Test
    void aModuleIsReadWhenItIsNamedAndOnce() {
        assertTrue(inode(kernel).isPresent());
        assertEquals(List.of(), asked);
        assertSame(kernel.module("disk"), kernel.module("disk"));
        assertEquals(List.of("disk"), asked);
    }

    @Test
    void theKernelAnswersForAModuleWithoutTypes() {
        assertSame(kernel, kernel.module("builtin"));
    }

    private static Optional<Type> inode(TypeDictionary types) {
        return types.tagged("struct", "inode");
    }

    private static Type.Aggregate aggregate(Optional<Type> type) {
        return (Type.Aggregate) type.orElseThrow();
    }

    /** The module's strings stand behind the kernel's. */
    private static int name(String name) {
        return (KERNEL_STRINGS + MODULE_STRINGS).indexOf("\0" + name + "\0") + 1;
    }
}
