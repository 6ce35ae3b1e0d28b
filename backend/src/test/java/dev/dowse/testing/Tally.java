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

    /** Counts a damage, and is true for one that leaves an item to compare. */
    public boolean isCompared(List<Optional<Damage.Reach>> reaches) {
        damages++;
        reaches.forEach(this::count);
        return reaches.contains(Optional.<Damage.Reach>empty());
    }

    private void count(Optional<Damage.Reach> reach) {
        reach.ifPresentOrElse(why -> exempt.merge(why, 1, Integer::sum), () -> compared++);
    }

    /** Takes an item out of the comparison after all. */
    public void named() {
        compared--;
        count(Optional.of(Damage.Reach.NAME));
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
