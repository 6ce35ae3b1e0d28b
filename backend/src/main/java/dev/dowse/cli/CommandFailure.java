package dev.dowse.cli;

/** The command cannot go on; the message says what, why and what to do. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int exitCode;

    CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }

    /** Never null, unlike {@link #getMessage()} by its declaration. */
    String message() {
        return String.valueOf(getMessage());
    }
}
