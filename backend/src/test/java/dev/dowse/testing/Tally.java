package dev.dowse.testing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;

/** What came out of all the damage done to one script: items compared, items exempt, and why. */
public final class Tally {
    private final Map<Damage.Reach, Integer> exempt = new EnumMap<>(Damage.Reach.class);
    private final List<String> violations = new ArrayList<>();
    private int damages;
    private int compared;

    public void damage() {
        damages++;
    }

    /** Counts an item, and is true for one that has to be what it was. */
    public boolean isCompared(Optional<Damage.Reach> reach) {
        if (reach.isPresent()) {
            exempt.merge(reach.get(), 1, Integer::sum);
        } else {
            compared++;
        }
        return reach.isEmpty();
    }

    public void violation(String told) {
        violations.add(told);
    }

    public void assertNone() {
        Assertions.assertEquals(0, violations.size(), () -> String.join("\n\n", violations));
    }

    @Override
    public String toString() {
        return damages + " damages, " + compared + " items compared, not so " + exempt;
    }
}
