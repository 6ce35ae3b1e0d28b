package dev.dowse.intellij.run;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The argument of the server's "Run" code lens, filled from its JSON; what it lacks is null. */
final class LensArgument {
    private @Nullable String target;
    private @Nullable String events;

    RunOptions options(Path script) {
        return new RunOptions(
                script.toString(),
                Objects.requireNonNullElse(target, ""),
                Objects.requireNonNullElse(events, ""),
                "",
                "");
    }
}
