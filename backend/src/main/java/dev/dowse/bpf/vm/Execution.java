package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.BpfProgram;
import java.util.List;

/** How a machine runs its programs; all ways compute the same. */
public enum Execution {
    /** At once, instruction by instruction. */
    INTERPRETED,
    /** As bytecode of the JVM, which takes a while to make and then runs much faster. */
    COMPILED,
    /** Interpreted at first, and compiled when it has run often. */
    TIERED;

    Engine engine(BpfProgram program, Memory memory, Helpers helpers, List<VmMap> maps) {
        return switch (this) {
            case INTERPRETED -> new Interpreter(program, memory, helpers, maps);
            case COMPILED -> new Compiled(program, memory, helpers, maps);
            case TIERED ->
                    new Tiered(
                            new Interpreter(program, memory, helpers, maps),
                            () -> new Compiled(program, memory, helpers, maps));
        };
    }
}
