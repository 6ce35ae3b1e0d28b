package dev.dowse.kernel;

import dev.dowse.bpf.btf.Btf;
import dev.dowse.bpf.program.TaskFields;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The types of the running kernel, from its own description in {@code /sys/kernel/btf/vmlinux}. */
public final class KernelTypes {
    private static final Path FILE = Path.of("/sys/kernel/btf/vmlinux");
    private static final long CLOSE_ON_EXEC = 02000000;

    private KernelTypes() {}

    /** Where the fields that programs read lie in this kernel's {@code struct task_struct}. */
    public static TaskFields taskFields() throws KernelRefusal {
        if (!Files.exists(FILE)) {
            throw new KernelRefusal(
                    "This kernel does not describe its types ("
                            + FILE
                            + " is missing), so ppid cannot be traced. It needs a kernel built with"
                            + " CONFIG_DEBUG_INFO_BTF, as distributions have had since about"
                            + " 2020.");
        }
        try {
            long size = Files.size(FILE);
            Descriptor file = open();
            try (SharedMemory memory = SharedMemory.copy(file, size)) {
                return taskFields(memory.segment().asByteBuffer());
            } catch (KernelRefusal cannotBeMapped) {
                return taskFields(read());
            } finally {
                file.close();
            }
        } catch (IOException e) {
            throw new KernelRefusal("The kernel's types cannot be read from " + FILE + ": " + e);
        }
    }

    private static TaskFields taskFields(ByteBuffer bytes) throws KernelRefusal {
        Btf btf =
                Btf.of(bytes)
                        .orElseThrow(
                                () -> new KernelRefusal(FILE + " is not BTF that Dowse can read."));
        return new TaskFields(offset(btf, "real_parent"), offset(btf, "tgid"));
    }

    private static int offset(Btf btf, String field) throws KernelRefusal {
        OptionalInt offset = btf.memberOffset("task_struct", field);
        return offset.orElseThrow(
                () -> new KernelRefusal("This kernel's task_struct has no field " + field + "."));
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
