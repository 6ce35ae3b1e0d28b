package dev.dowse.constraints;

import dev.dowse.constraints.KernelProfile.Version;
import dev.dowse.semantics.Program;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The oldest mainline release that a script runs on, and why.
 *
 * @param reasons all that the script needs of a kernel: what needs the newest first, and in the
 *     order of the text where releases are equal
 */
public record MinimumKernel(Version version, List<Requirement> reasons) {
    /** The option with which a script promises to run on a release. */
    static final String OPTION = "minkernel";

    public MinimumKernel {
        reasons = List.copyOf(reasons);
    }

    public static MinimumKernel of(Program program) {
        List<Requirement> reasons =
                Constraints.requirements(program).stream()
                        .sorted(
                                Comparator.comparing((Requirement r) -> r.need().since())
                                        .reversed())
                        .toList();
        return new MinimumKernel(
                reasons.stream()
                        .findFirst()
                        .map(r -> r.need().since())
                        .orElse(RingBufferNeed.SINCE),
                reasons);
    }

    /** The release that the script promises to run on; empty where it promises none. */
    static Optional<Version> promised(Program program) {
        return program.options()
                .value(OPTION)
                .filter(release -> release.matches("[0-9]{1,3}[.][0-9]{1,3}"))
                .map(KernelProfiles::parse);
    }
}
