package dev.dowse.kernel;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the running kernel offers, found out by trying: tiny programs are loaded and tiny maps made,
 * because distributions carry features back and a version number only explains.
 *
 * @param release as {@code uname -r} says
 * @param helpers those of the asked-for helpers that raw tracepoint programs may call
 * @param maxInstructions 1,000,000, or 4,096 before Linux 5.2
 * @param maxHashKey the longest key that matters of those a hash takes: 32,768, which is the memory
 *     that a key is made in, or 512 before Linux 5.11
 * @param types whether the kernel describes its types (BTF)
 */
public record LiveKernel(
        String release,
        Set<Integer> helpers,
        int maxInstructions,
        int maxHashKey,
        boolean ringBuffer,
        boolean rawTracepoints,
        boolean types) {
    private static final int SMALL_PROGRAM = 4096;
    private static final int LARGE_PROGRAM = 1_000_000;
    private static final int OLD_KEY = 512;
    private static final int LONG_KEY = 32_768;

    /** {@code BPF_TRACE_FENTRY}. */
    private static final int FUNCTION_ENTRY = 24;

    private static final int LOG_SIZE = 1 << 14;

    /**
     * Links the way to the kernel, which every first question otherwise waits tens of milliseconds
     * for; may run beside other work.
     */
    public static void prepare() {
        SystemCalls.call(SystemCall.GETPPID, 0);
    }

    /**
     * Tries everything out.
     *
     * @param helpers numbers of the helpers to ask for
     * @throws KernelRefusal where this process may not ask
     */
    public static LiveKernel probe(Set<Integer> helpers) throws KernelRefusal {
        var missing = Privileges.ofThisProcess().missing();
        if (missing.isPresent()) {
            throw new KernelRefusal(missing.get());
        }
        boolean raw = accepts(List.of());
        return new LiveKernel(
                osRelease(),
                helpers.stream().filter(LiveKernel::hasHelper).collect(Collectors.toSet()),
                acceptsLargeProgram() ? LARGE_PROGRAM : SMALL_PROGRAM,
                makes(MapType.HASH, LONG_KEY, 8, 1) ? LONG_KEY : OLD_KEY,
                makes(MapType.RINGBUF, 0, 0, (int) SharedMemory.PAGE),
                raw,
                Files.exists(Path.of("/sys/kernel/btf/vmlinux")));
    }

    /**
     * The verifier says of a helper that it does not know or does not grant that it is unknown or
     * unusable, before it looks at the arguments.
     */
    private static boolean hasHelper(int helper) {
        String log = log(List.of(new Instruction.CallHelper(helper)));
        return !log.contains("invalid func")
                && !log.contains("unknown func")
                && !log.contains("cannot use helper");
    }

    private static boolean makes(MapType type, int keySize, int valueSize, int entries) {
        MapSpec spec =
                new MapSpec(
                        "probe", MapRole.SCRATCH, type, keySize, valueSize, entries, 0, List.of());
        try (LoadedMap map = LoadedMap.create(spec)) {
            return map.descriptor() >= 0;
        } catch (KernelRefusal refusal) {
            return false;
        }
    }

    /**
     * A program of one instruction more than the old limit, its bytes repeated rather than encoded.
     */
    private static boolean acceptsLargeProgram() {
        byte[] zero = Encoder.encode(List.of(zero()));
        byte[] end = Encoder.encode(List.of(new Instruction.Exit()));
        ByteBuffer code = ByteBuffer.allocate(zero.length * SMALL_PROGRAM + end.length);
        for (int i = 0; i < SMALL_PROGRAM; i++) {
            code.put(zero);
        }
        try (BpfCall call = call(code.put(end).array())) {
            return closed(call.make()) >= 0;
        }
    }

    /** Whether a program of this type that does nothing is accepted. */
    static boolean loads(ProgramType type) {
        try (BpfCall call = call(List.of())) {
            return closed(call.put(0, type.number()).make()) >= 0;
        }
    }

    /** Whether a program is accepted that is to run at the entry of this function (fentry). */
    static boolean loadsAtFunction(int function) {
        try (BpfCall call = call(List.of())) {
            call.put(0, ProgramType.TRACING.number()).put(68, FUNCTION_ENTRY).put(108, function);
            return closed(call.make()) >= 0;
        }
    }

    private static boolean accepts(List<Instruction> code) {
        try (BpfCall call = call(code)) {
            return closed(call.make()) >= 0;
        }
    }

    private static String log(List<Instruction> code) {
        try (BpfCall call = call(code)) {
            MemorySegment log = call.memory(LOG_SIZE);
            closed(call.put(24, 1).put(28, LOG_SIZE).point(32, log).make());
            return log.getString(0);
        }
    }

    /** The load of a raw tracepoint program that does this and returns 0. */
    private static BpfCall call(List<Instruction> start) {
        List<Instruction> code = new ArrayList<>(start);
        code.add(zero());
        code.add(new Instruction.Exit());
        return call(Encoder.encode(code));
    }

    private static BpfCall call(byte[] bytes) {
        return new BpfCall(BpfCommand.PROG_LOAD)
                .put(0, ProgramType.RAW_TRACEPOINT.number())
                .put(4, bytes.length / 8)
                .copy(8, bytes)
                .text(16, "GPL")
                .name(48, "probe");
    }

    private static long closed(long result) {
        if (result >= 0) {
            Descriptor.of(result).close();
        }
        return result;
    }

    private static Instruction zero() {
        return new Instruction.Alu(Width.W64, AluOperator.MOV, Register.R0, Operand.of(0));
    }

    static String osRelease() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/osrelease")).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
