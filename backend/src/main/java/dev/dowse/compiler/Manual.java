package dev.dowse.compiler;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.Documentation;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.KnownName;
import dev.dowse.catalog.KnownName.Kind;
import dev.dowse.catalog.Subroutine;
import dev.dowse.constraints.Constraints;
import dev.dowse.diagnostic.DiagnosticPages;
import java.util.Optional;

/**
 * The pages about codes and about D, with what cannot be known where they are written: what this
 * version does not compile although Linux has it.
 */
public final class Manual {
    private static final String NOT_YET = "\n\nThis version of Dowse does not compile it yet.\n";

    private Manual() {}

    /** The page of a code or of a name, whatever it is. */
    public static Optional<String> page(String name) {
        return DiagnosticPages.page(name)
                .or(() -> page(Topic.FUNCTION, name))
                .or(() -> page(Topic.ACTION, name))
                .or(() -> Documentation.page(name));
    }

    /** The page of one thing. */
    public static Optional<String> page(Topic topic, String name) {
        return Documentation.page(topic, name)
                .map(page -> isMissing(topic, name) ? page.stripTrailing() + NOT_YET : page);
    }

    private static boolean isMissing(Topic topic, String name) {
        return switch (topic) {
            case FUNCTION ->
                    isOnLinux(Kind.FUNCTION, name)
                            && Subroutine.named(name).filter(Constraints::compiles).isEmpty();
            case ACTION ->
                    isOnLinux(Kind.ACTION, name)
                            && Action.named(name).filter(Constraints::compiles).isEmpty();
            case VARIABLE, AGGREGATION, PROVIDER, OPTION, CONSTANT, TYPE -> false;
        };
    }

    private static boolean isOnLinux(Kind kind, String name) {
        return KnownName.of(kind, name).filter(KnownName::onLinux).isPresent();
    }
}
