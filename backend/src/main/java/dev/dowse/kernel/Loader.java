package dev.dowse.kernel;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
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
                programs.add(ProgramLoader.load(program, maps, symbols));
            }
        } catch (KernelRefusal | RuntimeException failure) {
            programs.forEach(LoadedProgram::close);
            maps.forEach(LoadedMap::close);
            throw failure;
        }
        return new LoadedObject(maps, programs);
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
