package dev.dowse.kernel;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.SymbolUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the running kernel keeps the symbols that an object names, from its own list. A kernel lies
 * anywhere in memory, so that only the running one can tell.
 */
final class SymbolAddresses {
    /** For programs that name no symbol. */
    static final SymbolAddresses NONE = new SymbolAddresses(Map.of());

    private final Map<String, Long> addresses;

    private SymbolAddresses(Map<String, Long> addresses) {
        this.addresses = addresses;
    }

    /** Looks up whatever the programs of an object name; reads nothing where they name nothing. */
    static SymbolAddresses of(BpfObject object) throws KernelRefusal {
        Set<String> wanted = new HashSet<>();
        for (BpfProgram program : object.programs()) {
            program.symbols().forEach(use -> wanted.add(use.name()));
        }
        return new SymbolAddresses(wanted.isEmpty() ? Map.of() : find(wanted));
    }

    private static Map<String, Long> find(Set<String> wanted) throws KernelRefusal {
        Map<String, Long> found = new HashMap<>();
        try {
            KernelSymbol.forEach(symbol -> {
                if (wanted.contains(symbol.name())) {
                    found.putIfAbsent(symbol.name(), symbol.address());
                    found.putIfAbsent(symbol.module() + "`" + symbol.name(), symbol.address());
                }
            });
        } catch (IOException e) {
            throw new KernelRefusal(
                    "The kernel's symbols cannot be read from " + KernelSymbol.FILE + ": " + e);
        }
        return found;
    }

    /** The instructions of a program with the addresses in them. */
    List<Instruction> resolve(BpfProgram program) throws KernelRefusal {
        List<Instruction> code = new ArrayList<>(program.code());
        for (SymbolUse use : program.symbols()) {
            if (code.get(use.index()) instanceof Instruction.LoadImmediate load) {
                code.set(
                        use.index(),
                        new Instruction.LoadImmediate(load.destination(), address(use)));
            }
        }
        return code;
    }

    private long address(SymbolUse use) throws KernelRefusal {
        String name = use.module().isEmpty() ? use.name() : use.module() + "`" + use.name();
        Long address = addresses.get(name);
        if (address == null) {
            throw new KernelRefusal(
                    "This kernel has no symbol '"
                            + name
                            + "'; "
                            + KernelSymbol.FILE
                            + " lists those it has.");
        }
        if (address == 0) {
            throw new KernelRefusal(
                    "This kernel does not tell where its symbol '"
                            + name
                            + "' is: the sysctl kernel.kptr_restrict hides addresses from this"
                            + " user.");
        }
        return address;
    }
}
