package dev.dowse.bpf.vm;

import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Programs by number, for tail calls. */
final class ProgramMap implements VmMap.Programs {
    private final MapSpec spec;
    private final List<Optional<TailCall>> elements;

    /**
     * Leaves a program for another, from wherever in it; the machine catches it. It is made once
     * for each element, without a stack trace, so that to throw it costs little.
     */
    static final class TailCall extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient BpfProgram next;

        private TailCall(BpfProgram next) {
            super("goes on in " + next.name(), null, false, false);
            this.next = next;
        }

        BpfProgram next() {
            return next;
        }
    }

    ProgramMap(MapSpec spec) {
        this.spec = spec;
        this.elements = new ArrayList<>(Collections.nCopies(spec.maxEntries(), Optional.empty()));
    }

    @Override
    public MapSpec spec() {
        return spec;
    }

    void put(int index, BpfProgram program) {
        elements.set(index, Optional.of(new TailCall(program)));
    }

    /** The way to the program with this number; none where there is none. */
    Optional<TailCall> at(long index) {
        return index >= 0 && index < elements.size() ? elements.get((int) index) : Optional.empty();
    }
}
