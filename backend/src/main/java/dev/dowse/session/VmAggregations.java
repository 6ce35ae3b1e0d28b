package dev.dowse.session;

import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.VmMap;
import java.nio.ByteBuffer;
import java.util.List;

/** The aggregation maps of the embedded machine. */
final class VmAggregations implements AggregationReader {
    private final Machine machine;

    VmAggregations(Machine machine) {
        this.machine = machine;
    }

    private VmMap.Keyed keyed(int map) {
        if (machine.map(map) instanceof VmMap.Keyed keyed) {
            return keyed;
        }
        throw new IllegalArgumentException("map " + map + " holds no aggregation");
    }

    @Override
    public List<Element> elements(int map) {
        VmMap.Keyed keyed = keyed(map);
        return keyed.keys().stream().map(key -> new Element(key, keyed.values(key))).toList();
    }

    @Override
    public void zero(int map, ByteBuffer key) {
        for (ByteBuffer value : keyed(map).values(key)) {
            for (int i = 0; i < value.capacity(); i++) {
                value.put(i, (byte) 0);
            }
        }
    }

    @Override
    public void remove(int map, ByteBuffer key) {
        keyed(map).delete(key);
    }
}
