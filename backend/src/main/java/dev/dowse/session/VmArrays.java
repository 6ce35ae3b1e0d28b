package dev.dowse.session;

import dev.dowse.bpf.program.ControlBlock;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.VmMap;
import java.nio.ByteBuffer;
import java.util.List;

/** The arrays of the embedded machine, between firings: no program is running. */
record VmArrays(Machine machine, ByteBuffer control) implements Recycling.Arrays<RuntimeException> {
    private VmMap.Keyed keyed(int map) {
        if (machine.map(map) instanceof VmMap.Keyed keyed) {
            return keyed;
        }
        throw new IllegalArgumentException("map " + map + " has no keys");
    }

    @Override
    public long filled() {
        return control.getLong(ControlBlock.FILLED);
    }

    @Override
    public void setFilled(long filled) {
        control.putLong(ControlBlock.FILLED, filled);
    }

    @Override
    public void setSpace(int space) {
        control.putInt(ControlBlock.SPACE, space);
    }

    @Override
    public boolean await() {
        return true;
    }

    @Override
    public List<Recycling.Entry> entries(int map) {
        VmMap.Keyed keyed = keyed(map);
        return keyed.keys().stream()
                .map(key -> new Recycling.Entry(key, keyed.values(key).getFirst()))
                .toList();
    }

    @Override
    public boolean insert(int map, Recycling.Entry entry) {
        long result = keyed(map).update(entry.key(), entry.value(), VmMap.NO_EXIST, 0);
        return result == 0 || keyed(map).lookup(entry.key(), 0) != 0;
    }

    @Override
    public void remove(int map, Recycling.Entry entry) {
        keyed(map).delete(entry.key());
    }
}
