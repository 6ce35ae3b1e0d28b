package dev.dowse.constraints;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Severity;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The limits that show only when a program has been compiled: {@code BPF-INSN-LIMIT} (instructions,
 * {@code BPF_MAXINSNS} and {@code BPF_COMPLEXITY_LIMIT_INSNS}), {@code BPF-PERCPU-32K} (a per-CPU
 * value, {@code PCPU_MIN_UNIT_SIZE}), {@code BPF-MAPS-64} (maps of one program, {@code
 * MAX_USED_MAPS}) and {@code BPF-TAILCALL-33} (programs that go on in one another, {@code
 * MAX_TAIL_CALL_CNT}).
 */
final class SizeLimits {
    static final String INSTRUCTIONS = "BPF-INSN-LIMIT";
    static final String MEMORY = "BPF-PERCPU-32K";
    static final String MAPS = "BPF-MAPS-64";

    static final String TAIL_CALLS = "BPF-TAILCALL-33";

    private static final int MAX_MAPS = 64;

    /** {@code MAX_TAIL_CALL_CNT}: 33 since Linux 6.1, one less before. */
    private static final int MAX_TAIL_CALLS = 32;

    private SizeLimits() {}

    static List<Diagnostic> check(
            List<ProgramSize> programs, KernelProfile target, KernelProfile floor) {
        List<Diagnostic> findings = new ArrayList<>();
        programs.stream()
                .filter(p -> p.memory() > KernelProfile.MAX_MEMORY)
                .max(Comparator.comparingLong(ProgramSize::memory))
                .ifPresent(p -> findings.add(error(MEMORY, p.recorder(), memory(p))));
        for (ProgramSize program : programs) {
            instructions(program, target, floor).ifPresent(findings::add);
            if (program.maps() > MAX_MAPS) {
                findings.add(error(MAPS, program.mapper(), maps(program)));
            }
            if (program.tailCalls() > MAX_TAIL_CALLS) {
                findings.add(error(TAIL_CALLS, program.span(), tailCalls(program)));
            }
        }
        return findings;
    }

    private static Optional<Diagnostic> instructions(
            ProgramSize program, KernelProfile target, KernelProfile floor) {
        if (program.instructions() > target.maxInstructions()) {
            return Optional.of(error(INSTRUCTIONS, program.span(), instructions(program, target)));
        }
        if (program.instructions() > floor.maxInstructions()) {
            return Optional.of(
                    new Diagnostic(
                            INSTRUCTIONS,
                            Severity.WARNING,
                            program.span(),
                            instructions(program, floor),
                            List.of(),
                            List.of()));
        }
        return Optional.empty();
    }

    private static String instructions(ProgramSize program, KernelProfile kernel) {
        return String.format(
                Locale.ROOT,
                "the program for this and its like, %,d clauses in all, takes %,d instructions;"
                        + " Linux %s allows %,d in one program. Fewer clauses for one probe make it"
                        + " smaller",
                program.clauses(),
                program.instructions(),
                kernel.name(),
                kernel.maxInstructions());
    }

    private static String memory(ProgramSize program) {
        return String.format(
                Locale.ROOT,
                "this needs %,d bytes of working memory on each CPU: %,d for the record of this"
                        + " clause, %,d for variables, strings and keys; Linux allows %,d. A smaller"
                        + " strsize or fewer traced strings help",
                program.memory(),
                program.record(),
                program.memory() - program.record(),
                KernelProfile.MAX_MEMORY);
    }

    private static String maps(ProgramSize program) {
        return String.format(
                Locale.ROOT,
                "the program that is made of this uses %,d maps; Linux allows %,d in one program."
                        + " Each aggregation is one, each associative array and self-> variable two",
                program.maps(),
                MAX_MAPS);
    }

    private static String tailCalls(ProgramSize program) {
        return String.format(
                Locale.ROOT,
                "what fires here is so much that it takes %,d BPF programs, one going on in the"
                        + " next; Linux allows that %,d times. Shorter strings make searches in"
                        + " them smaller",
                program.tailCalls() + 1,
                MAX_TAIL_CALLS);
    }

    private static Diagnostic error(String code, Span span, String message) {
        return Diagnostic.error(code, span, message);
    }
}
