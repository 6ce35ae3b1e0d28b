package dev.dowse.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The kernel's functions by address, as they were when the list was read. */
final class KernelNames {
    private static final long PAGE = 4096;

    /** Where the kernel puts its modules (Documentation/arch/x86/x86_64/mm.rst). */
    private static final long FIRST_MODULE = 0xffff_ffff_c000_0000L;

    private final Ranges ranges;

    /** The lowest address of each module. */
    private final Map<String, Long> starts;

    private KernelNames(Ranges ranges, Map<String, Long> starts) {
        this.ranges = ranges;
        this.starts = starts;
    }

    /** Reads the list of the running kernel; empty where it hides its addresses. */
    static KernelNames read() throws IOException {
        List<KernelSymbol> symbols = new ArrayList<>();
        KernelSymbol.forEach(symbols::add);
        return of(symbols);
    }

    static KernelNames of(List<KernelSymbol> symbols) {
        List<Ranges.Range> ranges = new ArrayList<>();
        Map<String, Long> starts = new HashMap<>();
        for (KernelSymbol symbol : symbols) {
            long address = symbol.address();
            if (address < 0) {
                ranges.add(new Ranges.Range(address, address, symbol.module(), symbol.name()));
                starts.merge(symbol.module(), address, Math::min);
            }
        }
        return new KernelNames(Ranges.of(ranges, PAGE), starts);
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    Optional<SymbolName> at(long address) {
        return ranges.at(address)
                .map(found ->
                        new SymbolName(
                                found.module(),
                                found.name(),
                                address - found.start(),
                                address - start(found.module())))
                .or(() -> inKernel(address));
    }

    /** Memory of the kernel itself that no symbol is of. */
    private Optional<SymbolName> inKernel(long address) {
        return ranges.before(address)
                .filter(found -> found.module().equals(KernelSymbol.KERNEL))
                .filter(found -> address < FIRST_MODULE)
                .map(found ->
                        new SymbolName(found.module(), "", 0, address - start(found.module())));
    }

    private long start(String module) {
        return starts.getOrDefault(module, 0L);
    }
}
