package dev.dowse.compiler;

import dev.dowse.bpf.program.TaskFields;
import dev.dowse.constraints.KernelProfile;
import java.util.Set;

/**
 * What a script is compiled for. Each question is asked when its answer is needed, because a
 * running kernel takes a while to answer.
 */
public interface Destination {
    /** The kernel that it is meant for: what that refuses is an error. */
    KernelProfile target();

    /** The oldest kernel that it should run on: what only that refuses is a warning. */
    KernelProfile floor();

    /** The layout of tasks on the machine that will run it; asked where the script reads one. */
    TaskFields taskFields();

    /** The codes that nothing is told of, errors excepted: what a project or a user set. */
    default Set<String> silenced() {
        return Set.of();
    }

    /** A destination that is known beforehand, with the tasks of the embedded machine. */
    static Destination of(KernelProfile target, KernelProfile floor) {
        return of(target, floor, Set.of());
    }

    /** A destination that is known beforehand, for an author who does not want to hear of this. */
    static Destination of(KernelProfile target, KernelProfile floor, Set<String> silenced) {
        return new Destination() {
            @Override
            public KernelProfile target() {
                return target;
            }

            @Override
            public KernelProfile floor() {
                return floor;
            }

            @Override
            public TaskFields taskFields() {
                return TaskFields.EMBEDDED;
            }

            @Override
            public Set<String> silenced() {
                return silenced;
            }
        };
    }
}
