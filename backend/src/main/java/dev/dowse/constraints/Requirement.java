package dev.dowse.constraints;

import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import java.util.List;

/**
 * A construct of the script and what it needs of the kernel. Whether that is an error, a warning or
 * nothing depends on the kernel it is held against; the least kernel of a script is the greatest of
 * its requirements.
 *
 * @param code of the diagnostic, see {@code dev.dowse.diagnostic.Diagnostic}
 * @param subject what the author wrote and what follows from it, such as {@code the key of @ takes
 *     4 + 257 + 257 + 8 = 526 bytes}
 */
public record Requirement(
        String code, Span span, String subject, KernelNeed need, List<Fix> fixes) {
    public Requirement {
        fixes = List.copyOf(fixes);
    }
}
