package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.TypedExpression;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code BPF-STACK-DEPTH-127}: the kernel walks at most {@code kernel.perf_event_max_stack} frames,
 * 127 unless the administrator raises it, and then {@code maxframes} says so; frames beyond are
 * lost.
 */
final class StackDepthRule implements Surprise {
    static final String CODE = "BPF-STACK-DEPTH-127";

    private static final int USUAL = 127;
    private static final Set<Action> STACKS = EnumSet.of(Action.STACK, Action.USTACK);

    @Override
    public Stream<Diagnostic> found(FlatProgram program) {
        int known = Math.max(USUAL, program.program().options().maxFrames());
        return program.expressions(TypedExpression.ActionValue.class)
                .filter(value -> STACKS.contains(value.action()))
                .flatMap(value -> found(value.action(), value.arguments(), known));
    }

    private static Stream<Diagnostic> found(
            Action action, List<TypedExpression> arguments, int known) {
        return arguments.stream()
                .limit(1)
                .filter(e -> e instanceof TypedExpression.Constant c && c.value() > known)
                .map(TypedExpression.Constant.class::cast)
                .map(frames -> diagnostic(action, frames));
    }

    private static Diagnostic diagnostic(Action action, TypedExpression.Constant frames) {
        return Diagnostic.warning(
                        CODE,
                        frames.span(),
                        action.spelling()
                                + "() of "
                                + frames.value()
                                + " frames: the kernel walks at most 127 unless"
                                + " kernel.perf_event_max_stack is raised, and the outermost are"
                                + " lost")
                .withFix(Fix.replace("Ask for 127 frames", frames.span(), "127"));
    }
}
