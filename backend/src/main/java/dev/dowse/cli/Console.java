package dev.dowse.cli;

import java.io.PrintStream;

/**
 * Where a command writes: its standard output and error, handed in so that tests can read them.
 *
 * @param color whether error output may carry terminal colours
 */
record Console(DataStream out, PrintStream err, boolean color) {
    /** One complaint or remark of the command itself, as {@code dtrace} words them. */
    void say(String message) {
        err.println("dowse: " + message);
    }
}
