package dev.dowse.bpf.program;

/**
 * An instruction whose 64-bit immediate is the address of a symbol of the kernel, which only the
 * kernel that loads the program can tell.
 *
 * @param index of the {@code LoadImmediate} among the program's instructions
 * @param module empty for the first symbol of that name, wherever it is
 */
public record SymbolUse(int index, String module, String name) {}
