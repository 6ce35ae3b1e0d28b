package dev.dowse.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Named ranges of addresses, of which at most one begins at an address. */
final class Ranges {
    private static final Comparator<Range> ORDER =
            Comparator.comparingLong(Range::start)
                    .thenComparingInt(range -> range.name().length())
                    .thenComparing(Range::name);

    private final List<Range> sorted;

    /**
     * A function, a variable, or a piece of code that was made at run time.
     *
     * @param end the first address behind it; not above {@code start} where that is not known
     */
    record Range(long start, long end, String module, String name) {
        Range endingAt(long other) {
            return new Range(start, other, module, name);
        }
    }

    private Ranges(List<Range> sorted) {
        this.sorted = sorted;
    }

    /**
     * Makes a table. Of several names for one address the shortest counts, which is the one for
     * everybody's eyes: {@code write}, not {@code __GI___write}.
     *
     * @param unended how far a range goes that has neither an end nor another one of its module
     *     behind it
     */
    static Ranges of(List<Range> given, long unended) {
        List<Range> order = given.stream().sorted(ORDER).toList();
        List<Range> kept = new ArrayList<>();
        for (Range range : order) {
            if (kept.isEmpty() || kept.getLast().start() != range.start()) {
                kept.add(range);
            } else if (range.end() > kept.getLast().end()) {
                kept.add(kept.removeLast().endingAt(range.end()));
            }
        }
        for (int i = 0; i < kept.size(); i++) {
            Range range = kept.get(i);
            if (range.end() <= range.start()) {
                boolean followed =
                        i + 1 < kept.size() && kept.get(i + 1).module().equals(range.module());
                long end = followed ? kept.get(i + 1).start() : range.start() + unended;
                kept.set(i, range.endingAt(end));
            }
        }
        return new Ranges(List.copyOf(kept));
    }

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    /** The range that an address lies in. */
    Optional<Range> at(long address) {
        return before(address).filter(range -> address < range.end());
    }

    /** The last range that begins at an address or before it. */
    Optional<Range> before(long address) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).start() <= address) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(sorted.get(low - 1));
    }
}
