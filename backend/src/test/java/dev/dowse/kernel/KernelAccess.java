package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * Whether tests may use this machine's kernel. Where it refuses they are skipped with the reason;
 * {@code -Ddowse.kernel=required} makes that a failure.
 */
public final class KernelAccess {
    private KernelAccess() {}

    public static void require() {
        reason().ifPresent(KernelAccess::giveUp);
    }

    /** Skips where the kernel withholds a helper, as lockdown does, whatever else is required. */
    public static void requireHelper(int number, String name) throws KernelRefusal {
        require();
        if (!LiveKernel.probe(Set.of(number)).helpers().contains(number)) {
            abort("this kernel withholds " + name);
        }
    }

    private static Optional<String> reason() {
        if (!Files.exists(Path.of("/sys/devices/system/cpu/possible"))) {
            return Optional.of("this is not Linux with /sys");
        }
        Optional<String> missing = Privileges.ofThisProcess().missing();
        if (missing.isPresent()) {
            return missing;
        }
        try (LoadedProgram program = TestPrograms.load(TestPrograms.empty())) {
            program.run();
            return Optional.empty();
        } catch (KernelRefusal refusal) {
            return Optional.of(refusal.summary());
        }
    }

    private static void giveUp(String reason) {
        if (System.getProperty("dowse.kernel", "").equals("required")) {
            fail("the kernel is required (-Ddowse.kernel=required): " + reason);
        }
        abort("no kernel to test on: " + reason);
    }
}
