package dev.dowse.cli;

import dev.dowse.consumer.AddressNames;
import dev.dowse.kernel.AddressBook;
import dev.dowse.kernel.SymbolName;
import java.util.Optional;

/**
 * Names of the addresses of this computer, for the consumer.
 *
 * @param target the process that the script traces
 */
record LiveNames(AddressBook book, Optional<Long> target) implements AddressNames {
    @Override
    public Optional<Name> ofKernel(long address) {
        return book.ofKernel(address).map(LiveNames::name);
    }

    @Override
    public Optional<Name> ofProcess(long pid, long address) {
        return book.ofProcess(pid, address).map(LiveNames::name);
    }

    @Override
    public Optional<Name> ofTarget(long address) {
        return target.flatMap(pid -> ofProcess(pid, address));
    }

    @Override
    public void close() {
        book.close();
    }

    private static Name name(SymbolName name) {
        return new Name(name.module(), name.symbol(), name.offset(), name.moduleOffset());
    }
}
