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
    private final BpfObject object;
    private final List<Verdict.Failure> failures = new ArrayList<>();
    private long visited;

    private Verifier(BpfObject object) {
        this.object = object;
    }

    /** Verifies every program; one failure for each that cannot be proved. */
    public static Verdict verify(BpfObject object) {
        Verifier verifier = new Verifier(object);
        object.programs().forEach(verifier::verify);
        return verifier.failures.isEmpty()
                ? new Verdict.Accepted(new VerifiedObject(object, verifier.visited))
                : new Verdict.Rejected(verifier.failures);
    }

    private void verify(BpfProgram program) {
        Code code = new Code(program);
        Optional<Code.Flaw> flaw = code.flaw();
        if (flaw.isEmpty()) {
            Functions functions = new Functions(code);
            flaw = functions.flaw();
            if (flaw.isEmpty()) {
                explore(program, code, functions);
                return;
            }
        }
        flaw.map(found -> failure(program, found)).ifPresent(failures::add);
    }

    private void explore(BpfProgram program, Code code, Functions functions) {
        Step step = new Step(object, new MemoryAccess(object, program.type(), functions));
        Exploration exploration = new Exploration(code, step);
        try {
            exploration.run();
            functions.overflow().map(found -> failure(program, found)).ifPresent(failures::add);
        } catch (Violation violation) {
            failures.add(failure(program, exploration.slot(), violation.message()));
        }
        visited += exploration.visited();
    }

    private static Verdict.Failure failure(BpfProgram program, Code.Flaw flaw) {
        return failure(program, flaw.slot(), flaw.why());
    }

    private static Verdict.Failure failure(BpfProgram program, int slot, String message) {
        Span span = program.lineAt(slot).map(SourceLine::span).orElse(Span.at(0));
        return new Verdict.Failure(program.name(), slot, span, message);
    }
}
