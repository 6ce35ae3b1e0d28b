package dev.dowse.session;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The timers of a script on virtual time: {@code profile-N} and {@code tick-N}. */
final class Clocks {
    /** A script that never calls exit() is stopped after so many firings of its timers. */
    private static final int FIRINGS_ALONE = 10_000;

    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::time).thenComparingInt(Due::order));

    /**
     * When a program fires next.
     *
     * @param order among timers of the same time: that of the script
     */
    record Due(long time, long period, boolean everyCpu, BpfProgram program, int order) {
        Due next() {
            return new Due(time + period, period, everyCpu, program, order);
        }
    }

    Clocks(List<BpfProgram> programs, long start) {
        List<Due> dues = new ArrayList<>();
        for (BpfProgram program : programs) {
            if (program.attach() instanceof AttachPoint.Clock clock) {
                long period = clock.nanoseconds();
                dues.add(new Due(start + period, period, clock.everyCpu(), program, dues.size()));
            }
        }
        due.addAll(dues);
    }

    /** Fires everything that is due before {@code time} or at it. */
    void runUntil(long time, BooleanSupplier active, Consumer<Due> fire) {
        while (!due.isEmpty() && due.peek().time <= time && active.getAsBoolean()) {
            next(fire);
        }
    }

    /**
     * Fires until the script exits; says so where it does not.
     *
     * @return what the user should know
     */
    Optional<String> runAlone(BooleanSupplier active, Consumer<Due> fire) {
        if (!active.getAsBoolean()) {
            return Optional.empty();
        }
        if (due.isEmpty()) {
            return Optional.of(
                    "nothing more can happen on the embedded machine without a recording"
                            + " (--events); END fires now");
        }
        for (int i = 0; i < FIRINGS_ALONE && active.getAsBoolean(); i++) {
            next(fire);
        }
        return active.getAsBoolean()
                ? Optional.of(
                        "the script did not call exit() within "
                                + FIRINGS_ALONE
                                + " firings of its timers; the embedded machine stops here")
                : Optional.empty();
    }

    private void next(Consumer<Due> fire) {
        Due first = due.remove();
        due.add(first.next());
        fire.accept(first);
    }
}
