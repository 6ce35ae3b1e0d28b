package dev.dowse.cli;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.constraints.KernelProfiles;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code -S}: the compiled programs, each D line above the instructions that were made for it, the
 * helpers and maps by name behind their numbers.
 */
final class ProgramListing {
    private ProgramListing() {}

    static String of(BpfObject object) {
        StringBuilder out = new StringBuilder();
        for (BpfProgram program : object.programs()) {
            out.append(program.name()).append(" (").append(words(program.attach())).append("):\n");
            print(program, object.maps(), out);
        }
        return out.toString();
    }

    private static void print(BpfProgram program, List<MapSpec> maps, StringBuilder out) {
        Deque<SourceLine> lines = new ArrayDeque<>(program.lines());
        int slot = 0;
        for (Instruction instruction : program.code()) {
            while (!lines.isEmpty() && lines.getFirst().slot() <= slot) {
                SourceLine line = lines.removeFirst();
                out.append("; ").append(line.text().strip()).append(" @ ").append(line.file());
                out.append(':').append(line.line()).append('\n');
            }
            out.append(String.format(Locale.ROOT, "%5d: ", slot));
            String text = Listing.of(instruction);
            out.append(
                    name(instruction, maps)
                            .map(name -> String.format(Locale.ROOT, "%-40s ; %s", text, name))
                            .orElse(text));
            out.append('\n');
            slot += instruction.slots();
        }
    }

    private static Optional<String> name(Instruction instruction, List<MapSpec> maps) {
        return switch (instruction) {
            case Instruction.CallHelper call -> KernelProfiles.helperName(call.helper());
            case Instruction.LoadMap load -> Optional.of(maps.get(load.map()).name());
            case Instruction.LoadMapValue load -> Optional.of(maps.get(load.map()).name());
            case Instruction.Alu _,
                    Instruction.Swap _,
                    Instruction.LoadImmediate _,
                    Instruction.Load _,
                    Instruction.Store _,
                    Instruction.StoreImmediate _,
                    Instruction.Atomic _,
                    Instruction.Jump _,
                    Instruction.Branch _,
                    Instruction.CallLocal _,
                    Instruction.LoadFunction _,
                    Instruction.CallKernel _,
                    Instruction.Exit _ ->
                    Optional.empty();
        };
    }

    private static String words(AttachPoint attach) {
        return switch (attach) {
            case AttachPoint.Begin ignored -> "run once, first";
            case AttachPoint.End ignored -> "run once, last";
            case AttachPoint.RawTracepoint point -> "raw tracepoint " + point.name();
            case AttachPoint.TailCall ignored -> "goes on where a program before it ends";
            case AttachPoint.KernelFunctions functions ->
                    (functions.returns() ? "end of " : "begin of ")
                            + String.join(" ", functions.names());
            case AttachPoint.Event event -> "event " + event.number();
            case AttachPoint.UserCode user ->
                    user.places().size()
                            + (user.returns() ? " functions that end in" : " instructions of")
                            + " process "
                            + user.process();
            case AttachPoint.Clock clock ->
                    "every "
                            + clock.nanoseconds()
                            + " ns on "
                            + (clock.everyCpu() ? "every CPU" : "one CPU");
        };
    }
}
