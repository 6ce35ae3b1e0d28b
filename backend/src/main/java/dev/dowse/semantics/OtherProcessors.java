package dev.dowse.semantics;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.Provider;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.Span;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.Architecture;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells the system calls that only another processor has. A newer one mostly lacks those for which
 * a call with {@code at} in its name does the same: {@code open} and {@code openat}.
 */
final class OtherProcessors {
    private OtherProcessors() {}

    /** About a description that matches no probe of {@code processor}. */
    static Optional<Diagnostic> finding(
            ProbeDescription description, ProbeName pattern, Architecture processor) {
        if (!pattern.provider().equals(Provider.SYSCALL.spelling()) || has(processor, pattern)) {
            return Optional.empty();
        }
        return Stream.of(Architecture.values())
                .filter(other -> has(other, pattern))
                .findFirst()
                .map(other -> finding(description, pattern, processor, other));
    }

    private static Diagnostic finding(
            ProbeDescription description,
            ProbeName pattern,
            Architecture processor,
            Architecture other) {
        String call = pattern.function();
        Span span = description.function().span();
        String message =
                processor.spelling()
                        + " has no system call '"
                        + call
                        + "', only "
                        + other.spelling()
                        + " has";
        return successor(pattern, processor)
                .map(next ->
                        Diagnostic.error(
                                        "D_PDESC_ZERO",
                                        span,
                                        message + "; programs call '" + next + "' instead")
                                .withFix(Fix.replace("Change to '" + next + "'", span, next)))
                .orElseGet(() -> Diagnostic.error("D_PDESC_ZERO", span, message));
    }

    private static Optional<String> successor(ProbeName pattern, Architecture processor) {
        String call = pattern.function();
        return Stream.of(call + "at", "f" + call + "at", processor.spelling() + "_" + call)
                .filter(name ->
                        has(
                                processor,
                                new ProbeName(
                                        pattern.provider(),
                                        pattern.module(),
                                        name,
                                        pattern.name())))
                .findFirst();
    }

    private static boolean has(Architecture processor, ProbeName pattern) {
        return !BundledProbes.of(processor).matching(pattern).isEmpty();
    }
}
