package dev.dowse.codegen;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.SourceLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints an object for people: its maps, then its programs, instructions under their D lines. */
public final class ObjectListing {
    private ObjectListing() {}

    public static String of(BpfObject object) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < object.maps().size(); i++) {
            lines.add(map(i, object.maps().get(i)));
        }
        for (BpfProgram program : object.programs()) {
            lines.add("");
            lines.add("program " + program.name() + " " + program.type() + " " + program.attach());
            code(program, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String map(int index, MapSpec map) {
        return String.format(
                Locale.ROOT,
                "map[%d] %s %s %s key %d value %d entries %d",
                index,
                map.name(),
                map.role(),
                map.type(),
                map.keySize(),
                map.valueSize(),
                map.maxEntries());
    }

    private static void code(BpfProgram program, List<String> lines) {
        int slot = 0;
        int line = 0;
        for (Instruction instruction : program.code()) {
            if (line < program.lines().size() && program.lines().get(line).slot() == slot) {
                SourceLine source = program.lines().get(line++);
                lines.add("; " + source.line() + ":" + source.column() + " " + source.text());
            }
            lines.add(String.format(Locale.ROOT, "%4d: %s", slot, Listing.of(instruction)));
            slot += instruction.slots();
        }
    }
}
