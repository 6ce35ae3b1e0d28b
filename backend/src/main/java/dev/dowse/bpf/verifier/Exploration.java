package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Instruction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * Walks every path of one program, as the kernel's verifier does. Where paths meet, a state that an
 * earlier one covers is not walked again; a path that comes back to a state of its own would never
 * end.
 */
final class Exploration {
    /** How many instructions the walk may visit: {@code BPF_COMPLEXITY_LIMIT_INSNS}. */
    static final int BUDGET = 1_000_000;

    /**
     * How often a state may be compared in vain, for each time that it covered one and once more,
     * before it is forgotten: a long loop would leave thousands that nothing ever meets again.
     */
    private static final int PATIENCE = 48;

    private final Code code;
    private final Step step;
    private final Demand demand;
    private final List<List<Seen>> seen;

    /** The states at the merges of the path that is being walked, in its order. */
    private final List<Seen> trail = new ArrayList<>();

    private final Deque<Path> pending = new ArrayDeque<>();
    private int visited;
    private int slot;

    /** A state at a merge. */
    private static final class Seen {
        private final int slot;

        /** Whether the path came back there because a helper may call its function again. */
        private final boolean again;

        private final MachineState state;
        private int patience = PATIENCE;

        /** How many merges are before it on the path that came to it. */
        private final int depth;

        Seen(int slot, boolean again, MachineState state, int depth) {
            this.slot = slot;
            this.again = again;
            this.state = state;
            this.depth = depth;
        }

        boolean covers(MachineState other) {
            boolean covers = state.covers(other);
            patience += covers ? PATIENCE : -1;
            return covers;
        }
    }

    /**
     * A side of a branch that has not been walked yet.
     *
     * @param merges how many merges are before it; the latest side is walked first, so that they
     *     still are the first of the trail then
     */
    private record Path(int slot, MachineState state, int merges) {}

    Exploration(Code code, Step step) {
        this.code = code;
        this.step = step;
        this.demand = new Demand(code);
        this.seen = new ArrayList<>(Collections.nCopies(code.length(), List.of()));
    }

    /** The slot that was looked at last. */
    int slot() {
        return slot;
    }

    /** Instructions visited so far. */
    int visited() {
        return visited;
    }

    /**
     * Walks everything.
     *
     * @throws Violation at the first instruction that cannot be proved safe
     */
    void run() {
        pending.push(new Path(0, MachineState.entry(), 0));
        while (!pending.isEmpty()) {
            walk(pending.pop());
        }
    }

    private void walk(Path path) {
        int next = path.slot;
        MachineState state = path.state;
        trail.subList(path.merges, trail.size()).clear();
        boolean again = false;
        while (true) {
            slot = next;
            if (++visited > BUDGET) {
                throw new Violation(
                        "the program has too many paths: more than "
                                + BUDGET
                                + " instructions were visited");
            }
            if (code.isMerge(slot)) {
                if (again) {
                    state.widen(before(state));
                }
                state.keepOnly(demand, slot);
                if (isCovered(state, again)) {
                    return;
                }
                remember(state, again);
            }
            Instruction instruction = code.at(slot);
            again = instruction instanceof Instruction.Exit && state.isIteration();
            if (code.isLoop(slot)) {
                MachineState behind = state.copy();
                step.execute(behind, slot, instruction);
                pending.push(new Path(code.next(slot), behind, trail.size()));
                if (state.depth() + 1 == Functions.FRAMES) {
                    throw Functions.tooManyFrames();
                }
                state.iterate(slot);
                next = state.function();
                continue;
            }
            if (instruction instanceof Instruction.Branch branch) {
                Step.Sides sides = step.branch(state, branch);
                if (sides.jump().isPresent()) {
                    if (sides.fall().isEmpty()) {
                        next = code.target(slot);
                        state = sides.jump().get();
                        continue;
                    }
                    pending.push(new Path(code.target(slot), sides.jump().get(), trail.size()));
                }
                if (sides.fall().isEmpty()) {
                    return;
                }
            } else {
                step.execute(state, slot, instruction);
            }
            next = following(state, instruction);
            if (next == Code.NONE) {
                return;
            }
        }
    }

    /** Where the path goes on, in the function that is called or the one that did call. */
    private int following(MachineState state, Instruction instruction) {
        if (instruction instanceof Instruction.CallLocal) {
            state.keepForCall(demand, slot);
            state.enter(code.callee(slot), code.next(slot));
            return code.callee(slot);
        }
        boolean returns = instruction instanceof Instruction.Exit && state.depth() > 0;
        return returns ? state.leave() : code.next(slot);
    }

    /** The state in which the helper was called that calls the function which has ended. */
    private MachineState before(MachineState state) {
        for (Seen each : trail.reversed()) {
            if (each.slot == slot && each.state.isCalledAs(state)) {
                return each.state;
            }
        }
        throw new IllegalStateException("a function ended that no helper called");
    }

    /**
     * Looks among the earlier states, the latest first, and forgets those of no use.
     *
     * @param again whether the path has come back because a helper may call its function again
     */
    private boolean isCovered(MachineState state, boolean again) {
        List<Seen> earlier = seen.get(slot);
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Seen candidate = earlier.get(i);
            if (candidate.covers(state)) {
                if (!isOnPath(candidate) || isLimited(candidate, state, again)) {
                    return true;
                }
                if (state.covers(candidate.state)) {
                    throw new Violation("this loop cannot be shown to end");
                }
            }
            if (candidate.patience == 0) {
                earlier.remove(i);
            }
        }
        return false;
    }

    /**
     * Whether the way from a state of the path to this one is gone a limited number of times: it is
     * a part of what one call of a helper does that calls its function again and again.
     */
    private boolean isLimited(Seen from, MachineState state, boolean again) {
        List<Seen> way = trail.subList(from.depth + 1, trail.size());
        for (int depth = 0; depth < state.depth(); depth++) {
            if (isOneCall(way, state.iteration(depth), depth, false)) {
                return true;
            }
        }
        return again && isOneCall(way, slot, state.depth(), true);
    }

    /** Whether the call at a slot is come back to on the way, and never come to from elsewhere. */
    private static boolean isOneCall(List<Seen> way, int call, int depth, boolean again) {
        boolean back = again;
        for (Seen each : way) {
            if (each.slot == call && each.state.depth() == depth) {
                if (!each.again) {
                    return false;
                }
                back = true;
            }
        }
        return back;
    }

    /** True where the path has come back to a state of its own; as quick on a long path. */
    private boolean isOnPath(Seen candidate) {
        return candidate.depth < trail.size() && trail.get(candidate.depth) == candidate;
    }

    private void remember(MachineState state, boolean again) {
        Seen now = new Seen(slot, again, state.copy(), trail.size());
        trail.add(now);
        if (seen.get(slot).isEmpty()) {
            seen.set(slot, new ArrayList<>());
        }
        seen.get(slot).add(now);
    }
}
