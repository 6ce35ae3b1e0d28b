package dev.dowse.fuzz;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.isa.MalformedAssembly;
import dev.dowse.bpf.isa.WellFormed;
import java.util.Arrays;
import java.util.List;

/**
 * Bytes that are instructions stay the same through decoder and encoder, and through their text.
 */
public final class InstructionTarget {
    private InstructionTarget() {}

    public static void fuzzerTestOneInput(byte[] data) throws MalformedAssembly {
        List<Instruction> code;
        try {
            code = Decoder.decode(data);
        } catch (Decoder.UnknownInstruction e) {
            return;
        }
        byte[] encoded = Encoder.encode(code);
        if (code.stream().anyMatch(each -> WellFormed.flaw(each).isPresent())) {
            return;
        }
        if (!Arrays.equals(data, encoded)) {
            throw new IllegalStateException("encoded as other bytes: " + Listing.of(code));
        }
        List<Instruction> read = Assembler.assemble(Listing.of(code));
        if (!read.equals(code)) {
            throw new IllegalStateException(Listing.of(code) + " is read as " + Listing.of(read));
        }
    }
}
