package dev.dowse.kernel;

import dev.dowse.bpf.btf.BtfWriter;
import dev.dowse.bpf.btf.LineRecords;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.SourceLine;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a program carries so that the kernel's verifier can quote the D that an instruction was made
 * for: BTF with the texts, and one record for each line.
 *
 * @param btf as BPF_BTF_LOAD takes it; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
record DebugInfo(byte[] btf, LineRecords records) {
    static DebugInfo of(BpfProgram program) {
        BtfWriter btf = new BtfWriter();
        LineRecords records = new LineRecords();
        NavigableSet<Integer> functions = functionSlots(program.code());
        for (int slot : functions) {
            String name = identifier(program.name()) + (slot == 0 ? "" : "_" + slot);
            records.function(slot, btf.function(name));
        }
        lines(program, functions)
                .forEach((slot, line) ->
                        records.line(
                                slot,
                                btf.string(line.file()),
                                btf.string(line.text()),
                                line.line(),
                                line.column()));
        return new DebugInfo(btf.bytes(), records);
    }

    /** Where functions start: the kernel wants a record for each, in order. */
    private static NavigableSet<Integer> functionSlots(List<Instruction> code) {
        NavigableSet<Integer> slots = new TreeSet<>();
        slots.add(0);
        int slot = 0;
        for (Instruction instruction : code) {
            if (instruction instanceof Instruction.CallLocal call) {
                slots.add(slot + 1 + call.offset());
            }
            slot += instruction.slots();
        }
        return slots;
    }

    /** One line for a slot; a function without a line of its own takes the one before it. */
    private static NavigableMap<Integer, SourceLine> lines(
            BpfProgram program, NavigableSet<Integer> functions) {
        NavigableMap<Integer, SourceLine> lines = new TreeMap<>();
        for (SourceLine line : program.lines()) {
            lines.put(line.slot(), line);
        }
        if (!lines.isEmpty()) {
            for (int slot : functions) {
                var before = lines.floorEntry(slot);
                lines.putIfAbsent(slot, (before == null ? lines.firstEntry() : before).getValue());
            }
        }
        return lines;
    }

    private static String identifier(String name) {
        String clean = name.replaceAll("[^A-Za-z0-9_]", "_");
        return clean.isEmpty() || Character.isDigit(clean.charAt(0)) ? "_" + clean : clean;
    }
}
