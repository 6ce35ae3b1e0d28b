package dev.dowse.kernel;

import dev.dowse.bpf.btf.Btf;
import dev.dowse.bpf.btf.BtfTypes;
import dev.dowse.bpf.btf.BundledTypes;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.types.Type;
import dev.dowse.types.Type.Aggregate.Field;
import dev.dowse.types.TypeDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The types of the running kernel, from its own description in {@code /sys/kernel/btf/vmlinux}. */
public final class KernelTypes {
    private static final Path FILE = Path.of("/sys/kernel/btf/vmlinux");
    private static final long CLOSE_ON_EXEC = 02000000;

    private KernelTypes() {}

    /** The types, read once for the whole process: the mapping lives as long as it does. */
    private static final class Once {
        private static final Answer ANSWER = read();

        private static Answer read() {
            try {
                return new Answer.Types(types(bytes()));
            } catch (KernelRefusal e) {
                return new Answer.Refused(e);
            }
        }
    }

    private sealed interface Answer {
        record Types(TypeDictionary dictionary) implements Answer {}

        record Refused(KernelRefusal reason) implements Answer {}
    }

    /** The types of the running kernel; the refusal says what a kernel without them lacks. */
    public static TypeDictionary dictionary() throws KernelRefusal {
        return switch (Once.ANSWER) {
            case Answer.Types types -> types.dictionary();
            case Answer.Refused refused -> throw new KernelRefusal(refused.reason().summary());
        };
    }

    /**
     * The types of the running kernel, read when the first one is asked for; the bundled ones where
     * the kernel does not describe its own.
     */
    public static TypeDictionary known() {
        return new TypeDictionary.Late(() ->
                switch (Once.ANSWER) {
                    case Answer.Types types -> types.dictionary();
                    case Answer.Refused ignored -> BundledTypes.dictionary();
                });
    }

    /** Where the fields that programs read lie in this kernel's {@code struct task_struct}. */
    public static TaskFields taskFields() throws KernelRefusal {
        Type task =
                dictionary()
                        .tagged("struct", "task_struct")
                        .orElseThrow(() -> new KernelRefusal("This kernel has no task_struct."));
        return new TaskFields(offset(task, "real_parent"), offset(task, "tgid"));
    }

    /** The number that the running kernel's description gives a function; empty without one. */
    static OptionalInt function(String name) {
        try {
            return Btf.of(bytes()).map(btf -> btf.function(name)).orElse(OptionalInt.empty());
        } catch (KernelRefusal undescribed) {
            return OptionalInt.empty();
        }
    }

    private static int offset(Type task, String field) throws KernelRefusal {
        return (task instanceof Type.Aggregate a ? a.field(field) : Optional.<Field>empty())
                .orElseThrow(() ->
                        new KernelRefusal("This kernel's task_struct has no field " + field + "."))
                .offset();
    }

    private static TypeDictionary types(ByteBuffer bytes) throws KernelRefusal {
        return BtfTypes.of(bytes)
                .orElseThrow(() -> new KernelRefusal(FILE + " is not BTF that Dowse can read."));
    }

    private static ByteBuffer bytes() throws KernelRefusal {
        if (!Files.exists(FILE)) {
            throw new KernelRefusal(
                    "This kernel does not describe its types ("
                            + FILE
                            + " is missing), so its structures cannot be read. It needs a kernel"
                            + " built with CONFIG_DEBUG_INFO_BTF, as distributions have had since"
                            + " about 2020.");
        }
        try {
            long size = Files.size(FILE);
            Descriptor file = open();
            try {
                return SharedMemory.copy(file, size).segment().asByteBuffer();
            } catch (KernelRefusal cannotBeMapped) {
                return read();
            } finally {
                file.close();
            }
        } catch (IOException e) {
            throw new KernelRefusal("The kernel's types cannot be read from " + FILE + ": " + e);
        }
    }

    private static Descriptor open() throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment path = arena.allocateFrom(FILE.toString());
            long result = SystemCalls.call(SystemCall.OPEN, path.address(), CLOSE_ON_EXEC, 0);
            if (result < 0) {
                throw new KernelRefusal(
                        "The kernel's types cannot be read from "
                                + FILE
                                + ": "
                                + Errno.text(result)
                                + ".");
            }
            return Descriptor.of(result);
        }
    }

    /** Kernels before 6.16 do not let the file be mapped. */
    private static ByteBuffer read() throws IOException {
        try (InputStream stream = Files.newInputStream(FILE)) {
            return ByteBuffer.wrap(stream.readAllBytes());
        }
    }
}
