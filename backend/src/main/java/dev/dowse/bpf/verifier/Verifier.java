package dev.dowse.bpf.verifier;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Proves that the programs of an object read only what was written, stay inside their memory, call
 * helpers as they must be called, and end.
 */
public final class Verifier {
    private Verifier() {}

    /** Verifies every program; one failure for each that cannot be proved. */
    public static Verdict verify(BpfObject object) {
        List<Verdict.Failure> failures = new ArrayList<>();
        for (BpfProgram program : object.programs()) {
            verify(object, program).ifPresent(failures::add);
        }
        return failures.isEmpty()
                ? new Verdict.Accepted(new VerifiedObject(object))
                : new Verdict.Rejected(failures);
    }

    private static Optional<Verdict.Failure> verify(BpfObject object, BpfProgram program) {
        Code code = new Code(program);
        Optional<Code.Flaw> flaw = code.flaw();
        if (flaw.isPresent()) {
            return flaw.map(found -> failure(program, found));
        }
        Functions functions = new Functions(code);
        flaw = functions.flaw();
        if (flaw.isPresent()) {
            return flaw.map(found -> failure(program, found));
        }
        Step step = new Step(object, new MemoryAccess(object, program.type(), functions));
        Exploration exploration = new Exploration(code, step);
        try {
            exploration.run();
            return functions.overflow().map(found -> failure(program, found));
        } catch (Violation violation) {
            return Optional.of(failure(program, exploration.slot(), violation.message()));
        }
    }

    private static Verdict.Failure failure(BpfProgram program, Code.Flaw flaw) {
        return failure(program, flaw.slot(), flaw.why());
    }

    private static Verdict.Failure failure(BpfProgram program, int slot, String message) {
        Span span = program.lineAt(slot).map(SourceLine::span).orElse(Span.at(0));
        return new Verdict.Failure(program.name(), slot, span, message);
    }
}
