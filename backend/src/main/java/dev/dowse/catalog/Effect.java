package dev.dowse.catalog;

import java.util.Arrays;
import java.util.Optional;

/** What an action has the command itself do, outside of the tracing. */
public enum Effect {
    /** Run a command. */
    SYSTEM(Action.SYSTEM),
    /** Send the output to a file from here on, or back. */
    FREOPEN(Action.FREOPEN),
    /** Empty that file. */
    FTRUNCATE(Action.FTRUNCATE);

    private final Action action;

    Effect(Action action) {
        this.action = action;
    }

    /** The name of the action. */
    public String spelling() {
        return action.spelling();
    }

    public static Optional<Effect> of(Action action) {
        return Arrays.stream(values()).filter(effect -> effect.action == action).findFirst();
    }
}
