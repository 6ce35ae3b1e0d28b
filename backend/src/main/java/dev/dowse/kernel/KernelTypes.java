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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * The types of the running kernel and of its modules, from their own descriptions in {@code
 * /sys/kernel/btf}.
 */
public final class KernelTypes {
    private static final Path FOLDER = Path.of("/sys/kernel/btf");
    private static final Path FILE = FOLDER.resolve(KernelSymbol.KERNEL);
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9_]+");
    private static final long CLOSE_ON_EXEC = 02000000;

    private KernelTypes() {}

    /** The types, read once for the whole process: the mapping lives as long as it does. */
    private static final class Once {
        private static final Answer ANSWER = read();

        private static Answer read() {
            try {
                return new Answer.Types(types(kernel()));
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
            return Btf.of(kernel()).map(btf -> btf.function(name)).orElse(OptionalInt.empty());
        } catch (KernelRefusal undescribed) {
            return OptionalInt.empty();
        }
    }

    /** How many arguments the running kernel's tracepoints hand over; empty where it is mute. */
    public static Map<String, Integer> tracepoints() {
        try {
            return Btf.of(kernel()).map(Btf::tracepoints).orElse(Map.of());
        } catch (KernelRefusal undescribed) {
            return Map.of();
        }
    }

    private static int offset(Type task, String field) throws KernelRefusal {
        return (task instanceof Type.Aggregate a ? a.field(field) : Optional.<Field>empty())
                .orElseThrow(() ->
                        new KernelRefusal("This kernel's task_struct has no field " + field + "."))
                .offset();
    }

    private static TypeDictionary types(ByteBuffer bytes) throws KernelRefusal {
        return BtfTypes.of(bytes, KernelTypes::module)
                .orElseThrow(() -> new KernelRefusal(FILE + " is not BTF that Dowse can read."));
    }

    private static ByteBuffer kernel() throws KernelRefusal {
        if (!Files.exists(FILE)) {
            throw new KernelRefusal(
                    "This kernel does not describe its types ("
                            + FILE
                            + " is missing), so its structures cannot be read. It needs a kernel"
                            + " built with CONFIG_DEBUG_INFO_BTF, as distributions have had since"
                            + " about 2020.");
        }
        return bytes(FILE);
    }

    /** What a module adds; empty where it is not loaded, built in, or cannot be read. */
    private static Optional<ByteBuffer> module(String name) {
        boolean isOwn = MODULE.matcher(name).matches() && !name.equals(KernelSymbol.KERNEL);
        if (!isOwn || !Files.exists(FOLDER.resolve(name))) {
            return Optional.empty();
        }
        try {
            return Optional.of(bytes(FOLDER.resolve(name)));
        } catch (KernelRefusal unreadable) {
            return Optional.empty();
        }
    }

    private static ByteBuffer bytes(Path path) throws KernelRefusal {
        try {
            long size = Files.size(path);
            Descriptor file = open(path);
            try {
                return SharedMemory.copy(file, size).segment().asByteBuffer();
            } catch (KernelRefusal cannotBeMapped) {
                return read(path);
            } finally {
                file.close();
            }
        } catch (IOException e) {
            throw new KernelRefusal("The kernel's types cannot be read from " + path + ": " + e);
        }
    }

    private static Descriptor open(Path path) throws KernelRefusal {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment name = arena.allocateFrom(path.toString());
            long result = SystemCalls.call(SystemCall.OPEN, name.address(), CLOSE_ON_EXEC, 0);
            if (result < 0) {
                throw new KernelRefusal(
                        "The kernel's types cannot be read from "
                                + path
                                + ": "
                                + Errno.text(result)
                                + ".");
            }
            return Descriptor.of(result);
        }
    }

    /** Kernels before 6.16 do not let the file be mapped, nor does any for a module. */
    private static ByteBuffer read(Path path) throws IOException {
        try (InputStream stream = Files.newInputStream(path)) {
            return ByteBuffer.wrap(stream.readAllBytes());
        }
    }
}
