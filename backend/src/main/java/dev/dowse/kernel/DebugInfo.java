package dev.dowse.kernel;

import dev.dowse.bpf.btf.BtfWriter;
import dev.dowse.bpf.btf.LineRecords;
import dev.dowse.bpf.program.BpfProgram;

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
        for (int slot : program.functions()) {
            records.function(slot, btf.function(program.functionName(slot)));
        }
        program.linesBySlot()
                .forEach((slot, line) ->
                        records.line(
                                slot,
                                btf.string(line.file()),
                                btf.string(line.text()),
                                line.line(),
                                line.column()));
        return new DebugInfo(btf.bytes(), records);
    }
}
