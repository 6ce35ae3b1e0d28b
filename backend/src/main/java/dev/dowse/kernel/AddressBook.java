package dev.dowse.kernel;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Tells what lies at the addresses of the running kernel and of processes that run or have run.
 * Nothing is read before somebody asks.
 */
public final class AddressBook implements AutoCloseable {
    private final Consumer<String> complaints;
    private final ModuleFiles files = new ModuleFiles();
    private final Map<Long, ProcessNames> processes = new ConcurrentHashMap<>();
    private final List<MappingLog> logs = new ArrayList<>();
    private Optional<KernelNames> kernel = Optional.empty();

    private final MappingLog.Reader noting =
            new MappingLog.Reader() {
                @Override
                public void mapped(long pid, Mapping mapping) {
                    process(pid).add(mapping);
                }

                @Override
                public void forked(long parent, long child) {
                    processes.computeIfAbsent(child, process(parent)::fork);
                }
            };

    /**
     * An empty book.
     *
     * @param complaints told once why the kernel's addresses have no names, where that is so
     */
    public AddressBook(Consumer<String> complaints) {
        this.complaints = complaints;
    }

    public Optional<SymbolName> ofKernel(long address) {
        if (kernel.isEmpty()) {
            kernel = Optional.of(read());
        }
        return kernel.get().at(address);
    }

    private KernelNames read() {
        try {
            KernelNames names = KernelNames.read();
            if (names.isEmpty()) {
                complaints.accept(
                        "the kernel hides its addresses from this user, so they are printed as"
                                + " numbers; see the sysctl kernel.kptr_restrict");
            }
            return names;
        } catch (IOException e) {
            complaints.accept(
                    "the kernel's symbols cannot be read, so its addresses are printed as numbers: "
                            + e);
            return KernelNames.of(List.of());
        }
    }

    public Optional<SymbolName> ofProcess(long pid, long address) {
        if (pid <= 0) {
            return Optional.empty();
        }
        logs.forEach(log -> log.drain(noting));
        return process(pid).at(address);
    }

    /** Follows a process and its children from now on, so that they may go before anybody asks. */
    public void follow(long pid) {
        logs.add(MappingLog.of(pid));
        process(pid).look();
    }

    @Override
    public void close() {
        logs.forEach(MappingLog::close);
        logs.clear();
    }

    private ProcessNames process(long pid) {
        return processes.computeIfAbsent(pid, p -> new ProcessNames(p, files));
    }
}
