package dev.dowse.codegen;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.constraints.ProgramSize;
import dev.dowse.layout.TraceSchema;
import java.util.List;

/**
 * A compiled script: what a session loads, and what the consumer needs to read what comes out.
 *
 * @param schema names maps by their index in the object
 * @param sizes of the object's programs, in their order
 */
public record CompiledTrace(BpfObject object, TraceSchema schema, List<ProgramSize> sizes) {
    public CompiledTrace {
        sizes = List.copyOf(sizes);
    }
}
