package dev.dowse.kernel;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Brings an object into the kernel: all maps with their first values, then all programs. */
public final class Loader {
    private Loader() {}

    /**
     * Makes the maps, fills them, and loads the programs.
     *
     * @throws KernelRefusal with nothing left in the kernel
     */
    public static LoadedObject load(BpfObject object) throws KernelRefusal {
        List<LoadedMap> maps = new ArrayList<>();
        List<LoadedProgram> programs = new ArrayList<>();
        SymbolAddresses symbols = SymbolAddresses.of(object);
        try {
            for (MapSpec spec : object.maps()) {
                LoadedMap map = LoadedMap.create(shareable(spec));
                maps.add(map);
                for (MapSpec.Entry entry : spec.initial()) {
                    map.update(entry.key(), entry.value());
                }
                if (spec.role() == MapRole.CPUS) {
                    map.update(new byte[spec.keySize()], Processors::information);
                }
            }
            for (BpfProgram program : object.programs()) {
                LoadedProgram loaded = ProgramLoader.load(program, maps, symbols);
                programs.add(loaded);
                if (program.attach() instanceof AttachPoint.TailCall(int table, int index)) {
                    maps.get(table).update(word(index), word(loaded.descriptor()));
                }
            }
        } catch (KernelRefusal | RuntimeException failure) {
            programs.forEach(LoadedProgram::close);
            maps.forEach(LoadedMap::close);
            throw failure;
        }
        return new LoadedObject(maps, programs);
    }

    private static byte[] word(int value) {
        return ByteBuffer.allocate(4).order(ByteOrder.nativeOrder()).putInt(value).array();
    }

    /** The control block is read and written in place, so its map is made for sharing. */
    private static MapSpec shareable(MapSpec spec) {
        return spec.role() != MapRole.CONTROL
                ? spec
                : new MapSpec(
                        spec.name(),
                        spec.role(),
                        spec.type(),
                        spec.keySize(),
                        spec.valueSize(),
                        spec.maxEntries(),
                        spec.flags() | LoadedMap.MMAPABLE,
                        spec.initial());
    }
}
