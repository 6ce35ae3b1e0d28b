package dev.dowse.kernel;

/**
 * What an address belongs to.
 *
 * @param module the kernel module, {@code vmlinux}, or the file name of an executable or library
 * @param symbol the function or variable; empty where only the module is known
 * @param offset how many bytes behind the start of the symbol
 * @param moduleOffset how many bytes behind the start of what is mapped of the module
 */
public record SymbolName(String module, String symbol, long offset, long moduleOffset) {}
