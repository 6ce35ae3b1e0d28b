package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.ProgramType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * An eBPF machine with the programs and maps of one object loaded, and as many virtual CPUs as it
 * is told to have. One program runs at a time, so every run is repeatable.
 */
public final class Machine {
    /**
     * How many instructions one firing may take: what the kernel's verifier would allow at most.
     */
    private static final int FUEL = 1_000_000;

    private final Memory memory = new Memory();
    private final List<VmMap> maps = new ArrayList<>();
    private final List<HashedMap> hashes;
    private final Helpers helpers;
    private final IdentityHashMap<BpfProgram, Engine> engines = new IdentityHashMap<>();
    private final ByteBuffer context;
    private final long contextAddress;

    /**
     * Loads an object.
     *
     * @throws VmMap.UnsupportedMap for a map type that this machine does not have
     */
    public Machine(BpfObject object, int cpus) {
        this(object, cpus, Execution.TIERED);
    }

    /** Loads an object for the given way of running it. */
    public Machine(BpfObject object, int cpus, Execution execution) {
        object.maps().forEach(spec -> maps.add(VmMap.make(spec, cpus, memory)));
        hashes =
                maps.stream()
                        .filter(HashedMap.class::isInstance)
                        .map(HashedMap.class::cast)
                        .toList();
        helpers = new Helpers(memory, maps, object.taskFields());
        for (BpfProgram program : object.programs()) {
            engines.put(program, execution.engine(program, memory, helpers, maps));
            if (program.attach() instanceof AttachPoint.TailCall(int table, int index)
                    && maps.get(table) instanceof ProgramMap programs) {
                programs.put(index, program);
            }
        }
        int longest =
                object.programs().stream()
                        .mapToInt(program -> program.type().contextEnd())
                        .max()
                        .orElse(0);
        context = ByteBuffer.allocate(longest).order(ByteOrder.LITTLE_ENDIAN);
        contextAddress = memory.map(context.array());
    }

    /**
     * Fires a program once.
     *
     * @param arguments for a tracepoint the words of its context, where {@link #registersAddress}
     *     stands for {@code struct pt_regs}; all others get the registers
     */
    public Outcome fire(BpfProgram program, Host host, long... arguments) {
        helpers.enter(host);
        long[] words = startsWithRegisters(program.type()) ? host.registers() : arguments;
        int end = program.type().contextEnd();
        for (int i = 0; i * 8 < end; i++) {
            context.putLong(i * 8, i < words.length ? words[i] : 0);
        }
        Outcome outcome = run(program, host);
        hashes.forEach(HashedMap::release);
        return outcome;
    }

    private static boolean startsWithRegisters(ProgramType type) {
        return type == ProgramType.PERF_EVENT || type == ProgramType.KPROBE;
    }

    private Outcome run(BpfProgram first, Host host) {
        BpfProgram program = first;
        while (true) {
            Engine engine = engines.get(program);
            if (engine == null) {
                throw new IllegalArgumentException(program.name() + " is not loaded");
            }
            try {
                return engine.run(contextAddress, 0, host, FUEL);
            } catch (ProgramMap.TailCall call) {
                program = call.next();
            }
        }
    }

    /** Where programs find the user registers of the current firing. */
    public long registersAddress() {
        return helpers.registersAddress();
    }

    /** The map with this index in the object. */
    public VmMap map(int index) {
        return maps.get(index);
    }

    /** The first map with this role. */
    public Optional<VmMap> map(MapRole role) {
        return maps.stream().filter(map -> map.spec().role() == role).findFirst();
    }
}
