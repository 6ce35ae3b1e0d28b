package dev.dowse.ide;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that can be mended without a choice: the fixes of findings that have exactly one. Of
 * two that touch the same text only the first is taken; the other is found again afterwards.
 */
public final class FixAll {
    private FixAll() {}

    /** The edits, none of which overlap. */
    public static List<Fix.Edit> of(Snapshot snapshot) {
        List<Fix.Edit> taken = new ArrayList<>();
        for (Diagnostic finding : snapshot.compilation().diagnostics()) {
            if (finding.fixes().size() == 1) {
                List<Fix.Edit> edits = finding.fixes().getFirst().edits();
                if (edits.stream().noneMatch(edit -> isTouched(edit, taken))) {
                    taken.addAll(edits);
                }
            }
        }
        return taken;
    }

    private static boolean isTouched(Fix.Edit edit, List<Fix.Edit> taken) {
        return taken.stream()
                .anyMatch(other ->
                        other.span().touches(edit.span().start())
                                || edit.span().touches(other.span().start()));
    }
}
