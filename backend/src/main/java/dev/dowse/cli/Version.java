package dev.dowse.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/**
 * The version that {@code dowse --version} tells, taken from the manifest of the jar it runs from.
 */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dowse " + number()};
    }

    /** The version's number, or {@code development} where the classes do not come from a jar. */
    static String number() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
