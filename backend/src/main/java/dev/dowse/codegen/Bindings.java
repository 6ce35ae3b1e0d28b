package dev.dowse.codegen;

import dev.dowse.bpf.isa.Register;
import dev.dowse.semantics.TypedExpression;
import java.util.HashMap;
import java.util.Map;

/** The values that {@code Let} computes once: each waits where its uses find it. */
final class Bindings {
    private final Lowering lowering;
    private final Map<Integer, Frame.Saved> numbers = new HashMap<>();
    private final Map<Integer, Text> texts = new HashMap<>();

    Bindings(Lowering lowering) {
        this.lowering = lowering;
    }

    /** Lowers the body of a {@code Let} with its value at hand. */
    void with(TypedExpression.Let let, Runnable body) {
        int id = let.binding().id();
        if (Shape.isString(let.binding().type())) {
            texts.put(id, lowering.strings().text(let.value()));
            body.run();
            return;
        }
        Frame frame = lowering.frame();
        lowering.integers().value(let.value());
        Frame.Saved saved = frame.save(Register.R0);
        numbers.put(id, saved);
        body.run();
        frame.release(saved);
    }

    /** The value of a binding that is a number or an address. */
    void load(TypedExpression.Binding binding, Register destination) {
        Frame.Saved saved = numbers.get(binding.id());
        if (saved == null) {
            throw new IllegalStateException("no value of " + binding);
        }
        lowering.frame().load(saved, destination);
    }

    /** Where the value of a binding that is a string can be read. */
    Text text(TypedExpression.Binding binding) {
        Text text = texts.get(binding.id());
        if (text == null) {
            throw new IllegalStateException("no value of " + binding);
        }
        return text;
    }
}
