package dev.dowse.cli;

import dev.dowse.bpf.elf.ElfObject;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.bpf.vm.Outcome;
import dev.dowse.bpf.vm.PlainRun;
import java.util.HexFormat;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dowse bpf}: the embedded eBPF machine by itself, without D. */
@Command(
        name = "bpf",
        description = "Run, verify, list and assemble eBPF programs on the embedded machine.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class BpfCommand {
    private static final String FILES =
            "Instructions as bytes, hexadecimal digits, the kernel's text or mnemonics; - reads"
                    + " standard input.";

    private static final String TYPE = "RAW_TRACEPOINT";
    private static final String TYPES = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).";
    private static final String JIT = "Compile to bytecode of the JVM instead of interpreting.";

    private final Console console;

    BpfCommand(Console console) {
        this.console = console;
    }

    @Command(
            name = "run",
            description = "Run a program; R1 is the address of the memory, R2 its length.",
            mixinStandardHelpOptions = true)
    int run(
            @Parameters(index = "0", paramLabel = "FILE", description = FILES) String file,
            @Parameters(
                            index = "1",
                            arity = "0..1",
                            paramLabel = "MEMORY",
                            defaultValue = "",
                            description = "The memory as hexadecimal digits.")
                    String memory,
            @Option(names = "--jit", description = JIT) boolean jit) {
        return switch (PlainRun.of(MachineCode.read(file), memory(memory), execution(jit))) {
            case Outcome.Returned returned -> {
                console.out().println(Long.toHexString(returned.value()));
                yield ExitCode.OK;
            }
            case Outcome.Faulted faulted -> {
                console.say("stopped at slot " + faulted.slot() + ": " + faulted.why());
                yield ExitCode.ERROR;
            }
        };
    }

    private static Execution execution(boolean jit) {
        return jit ? Execution.COMPILED : Execution.INTERPRETED;
    }

    private static byte[] memory(String digits) {
        try {
            return MachineCode.hexadecimal(digits);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    ExitCode.USAGE, "the memory is not hexadecimal: " + e.getMessage());
        }
    }

    @Command(
            name = "verify",
            description = "Prove that a program is safe to run, or tell why it is not.",
            mixinStandardHelpOptions = true)
    int verify(
            @Parameters(paramLabel = "FILE", description = FILES) String file,
            @Option(names = "--type", paramLabel = "TYPE", defaultValue = TYPE, description = TYPES)
                    ProgramType type) {
        ElfObject read = MachineCode.object(file);
        boolean safe = true;
        for (ElfObject.Program program : read.programs()) {
            safe &= verify(file, program, program.type().orElse(type), read.maps());
        }
        return safe ? ExitCode.OK : ExitCode.ERROR;
    }

    private boolean verify(
            String file, ElfObject.Program program, ProgramType type, List<MapSpec> maps) {
        String name = program.section().isEmpty() ? file : file + ": " + program.name();
        return switch (Verifier.verify(object(program.code(), type, maps))) {
            case Verdict.Accepted accepted -> {
                console.out()
                        .printf(
                                "%s: safe, %d instructions, %d visited%n",
                                name, program.code().size(), accepted.object().visited());
                yield true;
            }
            case Verdict.Rejected rejected -> {
                rejected.failures().forEach(failure -> print(name, program.code(), failure));
                yield false;
            }
        };
    }

    private static BpfObject object(List<Instruction> code, ProgramType type, List<MapSpec> maps) {
        BpfProgram program =
                new BpfProgram("program", type, new AttachPoint.Begin(), code, List.of());
        return new BpfObject(List.of(program), maps, TaskFields.EMBEDDED);
    }

    private void print(String file, List<Instruction> code, Verdict.Failure failure) {
        int slot = 0;
        String text = "";
        for (Instruction each : code) {
            if (slot <= failure.slot()) {
                text = Listing.of(each);
            }
            slot += each.slots();
        }
        console.out()
                .println(
                        file
                                + ": slot "
                                + failure.slot()
                                + " ("
                                + text
                                + "): the program "
                                + failure.message());
    }

    @Command(
            name = "disasm",
            description = "List a program in the kernel's text form.",
            mixinStandardHelpOptions = true)
    int list(@Parameters(paramLabel = "FILE", description = FILES) String file) {
        ElfObject object = MachineCode.object(file);
        for (ElfObject.Program program : object.programs()) {
            if (!program.section().isEmpty()) {
                console.out().println(program.name() + " (" + program.section() + "):");
            }
            console.out().print(Listing.of(program.code()));
        }
        return ExitCode.OK;
    }

    @Command(
            name = "asm",
            description =
                    "Write the bytes of a program, as hexadecimal digits without -o, as an ELF"
                            + " object for a name that ends in .o.",
            mixinStandardHelpOptions = true)
    int assemble(
            @Parameters(paramLabel = "FILE", description = FILES) String file,
            @Option(names = "-o", paramLabel = "FILE", defaultValue = "") String target,
            @Option(names = "--type", paramLabel = "TYPE", defaultValue = TYPE, description = TYPES)
                    ProgramType type) {
        List<Instruction> code = MachineCode.read(file);
        if (ObjectFile.isNamed(target)) {
            ObjectFile.write(target, object(code, type, List.of()), console);
            return ExitCode.OK;
        }
        byte[] bytes = Encoder.encode(code);
        if (target.isEmpty()) {
            for (int slot = 0; slot < bytes.length; slot += 8) {
                console.out().println(HexFormat.of().formatHex(bytes, slot, slot + 8));
            }
            return ExitCode.OK;
        }
        ObjectFile.write(target, bytes);
        return ExitCode.OK;
    }

    @Command(
            name = "test",
            description = "Run .data files of bpf_conformance or uBPF, or folders of them.",
            mixinStandardHelpOptions = true)
    int test(
            @Parameters(arity = "1..*", paramLabel = "DIR|FILE", description = "What to run.")
                    List<String> paths,
            @Option(names = "--jit", description = JIT) boolean jit) {
        return new ConformanceSuite(console, execution(jit)).run(paths);
    }
}
