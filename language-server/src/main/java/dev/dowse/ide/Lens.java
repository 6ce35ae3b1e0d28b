package dev.dowse.ide;

import dev.dowse.constraints.Constraints;
import dev.dowse.semantics.TypedClause;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of text above a clause that offers something or tells something. */
public sealed interface Lens {
    Span span();

    String title();

    /** Run the script. */
    record Run(Span span, String title, boolean recording) implements Lens {}

    /** A fact, with nothing to click. */
    record Fact(Span span, String title) implements Lens {}

    /**
     * The lenses of a script: run, and the oldest kernel it runs on, above its first clause.
     *
     * @param recording whether a recording lies beside the script
     */
    static List<Lens> of(Snapshot snapshot, boolean recording) {
        Optional<TypedClause> first =
                snapshot.compilation().program().clauses().stream().findFirst();
        if (first.isEmpty()) {
            return List.of();
        }
        Span span = first.get().span();
        List<Lens> lenses = new ArrayList<>();
        lenses.add(new Run(span, "▶ Run", false));
        if (recording) {
            lenses.add(new Run(span, "▶ Run on recording", true));
        }
        lenses.add(
                new Fact(
                        span,
                        "Linux ≥ " + Constraints.minimumKernel(snapshot.compilation().program())));
        return lenses;
    }
}
