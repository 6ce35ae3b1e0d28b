package dev.dowse.workspace;

import dev.dowse.compiler.ProjectFile;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.ide.Hint;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the user set under {@code dowse}.
 *
 * @param kernel name of the target profile; empty or {@code live} for the newest
 * @param portability name of the oldest kernel to warn for
 * @param runPrefix words in front of the command when a script runs, such as {@code sudo -n}
 * @param hints what is shown in the text without being there
 */
public record Settings(
        String kernel, String portability, List<String> runPrefix, Set<Hint.Kind> hints) {
    public static final Settings DEFAULT =
            new Settings(
                    "", KernelProfiles.DEFAULT_FLOOR, List.of(), EnumSet.allOf(Hint.Kind.class));

    public Settings {
        runPrefix = List.copyOf(runPrefix);
        hints = Set.copyOf(hints);
    }

    /** These, where a project asks for nothing else. */
    Settings within(ProjectFile project) {
        return new Settings(
                project.kernel().isEmpty() ? kernel : project.kernel(),
                project.portability().isEmpty() ? portability : project.portability(),
                runPrefix,
                hints);
    }

    public KernelProfile target() {
        return KernelProfiles.named(kernel).orElseGet(KernelProfiles::newest);
    }

    /** The floor, never newer than the target. */
    public KernelProfile floor() {
        KernelProfile wanted =
                KernelProfiles.named(portability)
                        .or(() -> KernelProfiles.named(KernelProfiles.DEFAULT_FLOOR))
                        .orElseGet(KernelProfiles::newest);
        return wanted.version().compareTo(target().version()) <= 0 ? wanted : target();
    }

    /** The kernels that were asked for and that there is no profile of. */
    public List<String> unknownKernels() {
        return Stream.of(kernel, portability)
                .filter(name -> !name.isEmpty() && !name.equals("live"))
                .filter(name -> KernelProfiles.named(name).isEmpty())
                .distinct()
                .toList();
    }
}
