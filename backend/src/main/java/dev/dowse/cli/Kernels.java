package dev.dowse.cli;

import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;

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

    static KernelProfile target(String name) {
        return name.isEmpty() || name.equals("live") ? KernelProfiles.newest() : named(name);
    }
}
