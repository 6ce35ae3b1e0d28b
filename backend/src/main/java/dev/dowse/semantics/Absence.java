package dev.dowse.semantics;

import dev.dowse.catalog.Action;
import java.util.Map;
import java.util.Optional;

/** The actions of D that are not to be had on Linux, each with the reason. */
final class Absence {
    private static final Map<Action, String> REASONS =
            Map.of(
                    Action.BREAKPOINT,
                    "no BPF program can stop the kernel in a debugger",
                    Action.JSTACK,
                    "the kernel does not know the frames of a Java virtual machine; ustack() has"
                            + " their addresses",
                    Action.PANIC,
                    "no BPF program of a probe can bring the kernel down");

    private Absence() {}

    /** What to tell whoever calls an action; empty for what Linux can do. */
    static Optional<String> of(Action action) {
        return Optional.ofNullable(REASONS.get(action))
                .map(why -> action.spelling() + "() does not exist on Linux: " + why);
    }
}
