package dev.dowse.session;

import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.MapElement;
import dev.dowse.kernel.RunningPrograms;
import dev.dowse.kernel.SharedControl;
import java.util.List;

/** The arrays of an object in the kernel, whose programs run all the while. */
record KernelArrays(LoadedObject loaded, SharedControl control)
        implements Recycling.Arrays<KernelRefusal> {
    @Override
    public long filled() {
        return control.filled();
    }

    @Override
    public void setFilled(long filled) {
        control.filled(filled);
    }

    @Override
    public void setSpace(int space) {
        control.space(space);
    }

    @Override
    public boolean await() {
        return RunningPrograms.await();
    }

    @Override
    public List<Recycling.Entry> entries(int map) throws KernelRefusal {
        return loaded.maps().get(map).elements().stream().map(KernelArrays::entry).toList();
    }

    private static Recycling.Entry entry(MapElement element) {
        return new Recycling.Entry(element.key(), element.values().getFirst());
    }

    @Override
    public boolean insert(int map, Recycling.Entry entry) throws KernelRefusal {
        return loaded.maps()
                .get(map)
                .insert(
                        KernelAggregations.bytes(entry.key()),
                        KernelAggregations.bytes(entry.value()));
    }

    @Override
    public void remove(int map, Recycling.Entry entry) throws KernelRefusal {
        loaded.maps().get(map).remove(KernelAggregations.bytes(entry.key()));
    }
}
