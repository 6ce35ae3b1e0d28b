package dev.dowse.bpf.elf;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an ELF file holds: programs with the functions that they call, and maps.
 *
 * @param unresolved what instructions name that only the loader knows, such as a kernel's symbol
 */
public record ElfObject(List<Program> programs, List<MapSpec> maps, List<String> unresolved) {
    private static final Map<String, ProgramType> TYPES =
            Map.ofEntries(
                    Map.entry("raw_tp", ProgramType.RAW_TRACEPOINT),
                    Map.entry("raw_tracepoint", ProgramType.RAW_TRACEPOINT),
                    Map.entry("tp", ProgramType.TRACEPOINT),
                    Map.entry("tracepoint", ProgramType.TRACEPOINT),
                    Map.entry("perf_event", ProgramType.PERF_EVENT),
                    Map.entry("kprobe", ProgramType.KPROBE),
                    Map.entry("kretprobe", ProgramType.KPROBE),
                    Map.entry("uprobe", ProgramType.KPROBE),
                    Map.entry("uretprobe", ProgramType.KPROBE),
                    Map.entry("usdt", ProgramType.KPROBE),
                    Map.entry("fentry", ProgramType.TRACING),
                    Map.entry("fexit", ProgramType.TRACING),
                    Map.entry("tp_btf", ProgramType.TRACING),
                    Map.entry("syscall", ProgramType.SYSCALL));

    /**
     * A program.
     *
     * @param section its section, whose name tells the type up to the first {@code /}
     */
    public record Program(String name, String section, List<Instruction> code) {
        public Program {
            code = List.copyOf(code);
        }

        /** Its type; empty for one that Dowse has no use for. */
        public Optional<ProgramType> type() {
            return Optional.ofNullable(TYPES.get(section.split("[/.]", 2)[0]));
        }

        private BpfProgram made(ProgramType type) {
            int slash = section.indexOf('/');
            AttachPoint attach =
                    type == ProgramType.RAW_TRACEPOINT && slash > 0
                            ? new AttachPoint.RawTracepoint(section.substring(slash + 1))
                            : new AttachPoint.Begin();
            return new BpfProgram(name, type, attach, code, List.of());
        }
    }

    public ElfObject {
        programs = List.copyOf(programs);
        maps = List.copyOf(maps);
        unresolved = List.copyOf(unresolved);
    }

    /** The maps, and the programs whose type is known. */
    public BpfObject object() {
        List<BpfProgram> made =
                programs.stream()
                        .flatMap(program -> program.type().map(program::made).stream())
                        .toList();
        return new BpfObject(made, maps, TaskFields.EMBEDDED);
    }
}
