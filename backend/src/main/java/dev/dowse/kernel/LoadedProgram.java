package dev.dowse.kernel;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import dev.dowse.bpf.program.BpfProgram;
import java.lang.foreign.MemorySegment;

/** A program in the kernel, accepted by its verifier, held by a file descriptor until closed. */
public final class LoadedProgram implements AutoCloseable {
    /** What a raw tracepoint's program gets: twelve arguments of 8 bytes. */
    private static final int CONTEXT_SIZE = 12 * 8;

    /** {@code struct bpf_prog_info} as far as the misses. */
    private static final int INFO_SIZE = 216;

    private static final int MISSES = 208;

    private final BpfProgram program;
    private final Descriptor descriptor;

    LoadedProgram(BpfProgram program, Descriptor descriptor) {
        this.program = program;
        this.descriptor = descriptor;
    }

    public BpfProgram program() {
        return program;
    }

    int descriptor() {
        return descriptor.number();
    }

    /**
     * Runs the program once, here and now, on the calling thread, with all arguments zero ({@code
     * BPF_PROG_TEST_RUN}); for raw tracepoints since Linux 5.10.
     *
     * @return what the program returned
     */
    public int run() throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.PROG_TEST_RUN)) {
            call.put(0, descriptor.number())
                    .put(40, CONTEXT_SIZE)
                    .point(48, call.memory(CONTEXT_SIZE));
            long result = call.make();
            if (result < 0) {
                throw new KernelRefusal(
                        "The kernel did not run "
                                + program.name()
                                + ": "
                                + Errno.text(result)
                                + ". BEGIN and END need BPF_PROG_TEST_RUN for raw tracepoints,"
                                + " which Linux has since 5.10.");
            }
            return call.value(4);
        }
    }

    /**
     * How often the kernel left it out because it was running on that CPU already ({@code
     * recursion_misses} of {@code struct bpf_prog_info}); 0 before Linux 5.12, which does not
     * count.
     */
    public long misses() throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.OBJ_GET_INFO_BY_FD)) {
            MemorySegment info = call.memory(INFO_SIZE);
            call.put(0, descriptor.number()).put(4, INFO_SIZE).point(8, info);
            long result = call.make();
            if (result < 0) {
                throw new KernelRefusal(
                        "The kernel did not tell of "
                                + program.name()
                                + ": "
                                + Errno.text(result)
                                + ".");
            }
            return info.get(JAVA_LONG, MISSES);
        }
    }

    @Override
    public void close() {
        descriptor.close();
    }
}
