package dev.dowse.consumer;

import java.util.Optional;

/** Tells what lies at an address, as far as the machine that ran the programs lets anybody know. */
public interface AddressNames extends AutoCloseable {
    /**
     * What an address belongs to.
     *
     * @param module the kernel module, {@code vmlinux}, or the file name of an executable or
     *     library
     * @param symbol the function or variable; empty where only the module is known
     * @param offset how many bytes behind the start of the symbol
     * @param moduleOffset how many bytes behind the start of what is mapped of the module
     */
    record Name(String module, String symbol, long offset, long moduleOffset) {}

    /** What lies at an address of the kernel. */
    Optional<Name> ofKernel(long address);

    /** What lies, or lay, at an address of a process. */
    Optional<Name> ofProcess(long pid, long address);

    /** What lies at an address of the process that the script traces ({@code -c}, {@code -p}). */
    Optional<Name> ofTarget(long address);

    /** Lets go of what was held to find names out. */
    @Override
    default void close() {}

    /** Nobody knows anything. */
    AddressNames UNKNOWN =
            new AddressNames() {
                @Override
                public Optional<Name> ofKernel(long address) {
                    return Optional.empty();
                }

                @Override
                public Optional<Name> ofProcess(long pid, long address) {
                    return Optional.empty();
                }

                @Override
                public Optional<Name> ofTarget(long address) {
                    return Optional.empty();
                }
            };
}
