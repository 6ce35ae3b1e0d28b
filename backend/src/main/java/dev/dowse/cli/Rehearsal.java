package dev.dowse.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;

/**
 * Runs several command lines in one process, so that the start-up cache of the distribution knows
 * the classes that they load.
 *
 * <p>The virtual machine records one process only, and what a user starts is one of several
 * commands. What the commands print is of no interest; a command that fails is, since it would
 * leave the cache half empty.
 */
final class Rehearsal {
    /** In front of a command line that needs privileges, which the build may lack. */
    private static final String MAY_FAIL = "?";

    private Rehearsal() {}

    /** Each argument is one command line, its words separated by spaces. */
    public static void main(String[] commandLines) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false));
        for (String line : commandLines) {
            boolean mayFail = line.startsWith(MAY_FAIL);
            PrintStream err = System.err;
            if (mayFail) {
                System.setErr(new PrintStream(OutputStream.nullOutputStream(), false));
            }
            int status = Main.execute(line.substring(mayFail ? 1 : 0).split(" ", -1));
            System.setErr(err);
            if (status != 0 && !mayFail) {
                System.err.println("dowse: rehearsal of '" + line + "' ended with " + status);
                System.exit(1);
            }
        }
        out.println("Rehearsed " + Arrays.toString(commandLines));
    }
}
