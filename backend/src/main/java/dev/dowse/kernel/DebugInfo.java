package dev.dowse.kernel;

import dev.dowse.bpf.btf.BtfWriter;
import dev.dowse.bpf.btf.LineRecords;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.SourceLine;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;

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
        NavigableSet<Integer> functions = program.functions();
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
