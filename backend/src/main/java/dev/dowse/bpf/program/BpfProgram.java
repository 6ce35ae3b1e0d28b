package dev.dowse.bpf.program;

import dev.dowse.bpf.isa.Instruction;
import java.util.BitSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One program: instructions, what starts it, and which D they come from.
 *
 * @param name at most 15 characters, as the kernel wants it
 * @param lines by ascending slot; the first is slot 0
 * @param symbols what must be known of the kernel to load it
 */
public record BpfProgram(
        String name,
        ProgramType type,
        AttachPoint attach,
        List<Instruction> code,
        List<SourceLine> lines,
        List<SymbolUse> symbols) {
    public BpfProgram {
        code = List.copyOf(code);
        lines = List.copyOf(lines);
        symbols = List.copyOf(symbols);
    }

    /** A program that names no symbol of the kernel. */
    public BpfProgram(
            String name,
            ProgramType type,
            AttachPoint attach,
            List<Instruction> code,
            List<SourceLine> lines) {
        this(name, type, attach, code, lines, List.of());
    }

    /** The D that the instruction at {@code slot} was made for. */
    public Optional<SourceLine> lineAt(int slot) {
        return lines.reversed().stream().filter(line -> line.slot() <= slot).findFirst();
    }

    /** The slots at which its functions start: the first, and each that is called or named. */
    public NavigableSet<Integer> functions() {
        NavigableSet<Integer> starts = new TreeSet<>(Set.of(0));
        int slot = 0;
        for (Instruction instruction : code) {
            if (instruction instanceof Instruction.NamesFunction use) {
                starts.add(slot + 1 + use.offset());
            }
            slot += instruction.slots();
        }
        return starts;
    }

    /** A name for the function that starts at a slot: a C identifier. */
    public String functionName(int start) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        boolean starts = !clean.isEmpty() && !Character.isDigit(clean.charAt(0));
        return (starts ? clean : "_" + clean) + (start == 0 ? "" : "_" + start);
    }

    /**
     * The lines by slot, one for a slot, as the kernel wants them: a function without a line of its
     * own takes the one before it.
     */
    public NavigableMap<Integer, SourceLine> linesBySlot() {
        NavigableMap<Integer, SourceLine> bySlot = new TreeMap<>();
        for (SourceLine line : lines) {
            bySlot.put(line.slot(), line);
        }
        if (!bySlot.isEmpty()) {
            for (int start : functions()) {
                var before = bySlot.floorEntry(start);
                bySlot.putIfAbsent(
                        start, (before == null ? bySlot.firstEntry() : before).getValue());
            }
        }
        return bySlot;
    }

    /** The maps that it uses, by their place in the object. */
    public BitSet maps() {
        BitSet maps = new BitSet();
        for (Instruction instruction : code) {
            map(instruction).ifPresent(maps::set);
        }
        return maps;
    }

    /** The map that an instruction names, by its place in the object. */
    public static OptionalInt map(Instruction instruction) {
        if (instruction instanceof Instruction.LoadMap load) {
            return OptionalInt.of(load.map());
        }
        return instruction instanceof Instruction.LoadMapValue load
                ? OptionalInt.of(load.map())
                : OptionalInt.empty();
    }
}
