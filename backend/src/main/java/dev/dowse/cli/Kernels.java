package dev.dowse.cli;

import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import java.util.Optional;

/** Turns {@code --kernel} and {@code --portable-to} into profiles. */
final class Kernels {
    private Kernels() {}

    /**
     * The profile of this name.
     *
     * @throws CommandFailure for a name that is no profile's
     */
    static KernelProfile named(String name) {
        return KernelProfiles.named(name)
                .orElseThrow(() ->
                        new CommandFailure(
                                ExitCode.USAGE,
                                "there is no kernel profile "
                                        + name
                                        + "; known are "
                                        + String.join(", ", KernelProfiles.NAMES)));
    }

    static KernelProfile floor(String name) {
        return named(name.isEmpty() ? KernelProfiles.DEFAULT_FLOOR : name);
    }

    /**
     * The kernel that scripts are meant for: without a name the running one where it can be asked,
     * else the newest that is known.
     *
     * @throws CommandFailure for {@code live} where the running kernel cannot be asked
     */
    static KernelProfile target(String name) {
        if (!name.isEmpty() && !name.equals("live")) {
            return named(name);
        }
        Optional<KernelProfile> live = KernelMachine.livingProfile();
        if (live.isEmpty() && name.equals("live")) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "the running kernel cannot be asked what it offers; dowse doctor says why");
        }
        return live.orElseGet(KernelProfiles::newest);
    }
}
