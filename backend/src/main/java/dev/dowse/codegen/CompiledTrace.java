package dev.dowse.codegen;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.layout.TraceSchema;

/**
 * A compiled script: what a session loads, and what the consumer needs to read what comes out.
 *
 * @param schema names maps by their index in the object
 */
public record CompiledTrace(BpfObject object, TraceSchema schema) {}
