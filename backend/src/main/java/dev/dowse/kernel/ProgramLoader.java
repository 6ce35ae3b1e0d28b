package dev.dowse.kernel;

import dev.dowse.bpf.btf.LineRecords;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Optional;

/**
 * Loads one program: map indices become file descriptors, D lines become line records. The log is
 * asked for only after a refusal, because writing it is most of the cost of a load.
 */
final class ProgramLoader {
    private static final int FIRST_LOG = 1 << 20;
    private static final int LAST_LOG = 1 << 26;

    private final BpfProgram program;
    private final byte[] code;
    private final DebugInfo debug;

    private ProgramLoader(BpfProgram program, byte[] code) {
        this.program = program;
        this.code = code;
        this.debug = DebugInfo.of(program);
    }

    /**
     * @param maps those that the program's instructions name by index
     * @param symbols those that they name by name
     */
    static LoadedProgram load(BpfProgram program, List<LoadedMap> maps, SymbolAddresses symbols)
            throws KernelRefusal {
        return new ProgramLoader(program, code(symbols.resolve(program), maps)).load();
    }

    private static byte[] code(List<Instruction> code, List<LoadedMap> maps) {
        return Encoder.encode(code.stream().map(each -> withDescriptor(each, maps)).toList());
    }

    private static Instruction withDescriptor(Instruction instruction, List<LoadedMap> maps) {
        if (instruction instanceof Instruction.LoadMap(var register, int map)) {
            return new Instruction.LoadMap(register, maps.get(map).descriptor());
        }
        if (instruction instanceof Instruction.LoadMapValue(var register, int map, int offset)) {
            return new Instruction.LoadMapValue(register, maps.get(map).descriptor(), offset);
        }
        return instruction;
    }

    private LoadedProgram load() throws KernelRefusal {
        Optional<Descriptor> btf = loadBtf();
        try {
            long result = load(btf, 0, new StringBuilder());
            if (result < 0) {
                throw refusal(btf, result);
            }
            return new LoadedProgram(program, Descriptor.of(result));
        } finally {
            btf.ifPresent(Descriptor::close);
        }
    }

    /** The type information in the kernel; without it a program loads as well, only mute. */
    private Optional<Descriptor> loadBtf() {
        if (program.lines().isEmpty()) {
            return Optional.empty();
        }
        try (BpfCall call = new BpfCall(BpfCommand.BTF_LOAD)) {
            long result = call.copy(0, debug.btf()).put(16, debug.btf().length).make();
            return result < 0 ? Optional.empty() : Optional.of(Descriptor.of(result));
        }
    }

    private long load(Optional<Descriptor> btf, int logSize, StringBuilder log) {
        try (BpfCall call = new BpfCall(BpfCommand.PROG_LOAD)) {
            call.put(0, program.type().number())
                    .put(4, code.length / 8)
                    .copy(8, code)
                    .text(16, "GPL")
                    .name(48, program.name());
            if (program.attach() instanceof AttachPoint.UserCode) {
                call.put(68, UserCodeLink.MANY);
            }
            btf.ifPresent(descriptor -> describe(call, descriptor));
            if (logSize == 0) {
                return call.make();
            }
            MemorySegment text = call.memory(logSize);
            long result = call.put(24, 1).put(28, logSize).point(32, text).make();
            log.append(text.getString(0));
            return result;
        }
    }

    private void describe(BpfCall call, Descriptor btf) {
        LineRecords records = debug.records();
        call.put(72, btf.number())
                .put(76, LineRecords.FUNCTION_SIZE)
                .copy(80, records.functionBytes())
                .put(88, records.functionCount())
                .put(92, LineRecords.LINE_SIZE)
                .copy(96, records.lineBytes())
                .put(104, records.lineCount());
    }

    /** Loads again for the log, with more room as long as the kernel says that it does not fit. */
    private KernelRefusal refusal(Optional<Descriptor> btf, long first) {
        StringBuilder log = new StringBuilder();
        for (int size = FIRST_LOG; size <= LAST_LOG; size *= 4) {
            log.setLength(0);
            long result = load(btf, size, log);
            if (result >= 0) {
                Descriptor.of(result).close();
                break;
            }
            if (Errno.of(result) != Errno.ENOSPC) {
                break;
            }
        }
        return Refusals.program(program, first, new VerifierLog(log.toString(), program.lines()));
    }
}
