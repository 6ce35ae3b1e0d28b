package dev.dowse.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.isa.MalformedAssembly;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Any text is assembled or refused; what was assembled survives its listing. */
public final class AssemblyTarget {
    private AssemblyTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        List<Instruction> code;
        try {
            code = Assembler.assemble(new String(input, StandardCharsets.UTF_8));
        } catch (MalformedAssembly refused) {
            return;
        }
        assertEquals(code, Assembler.assemble(Listing.of(code)));
    }
}
