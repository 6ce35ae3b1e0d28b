package dev.dowse.cli;

/** What the command answers with: dtrace's numbers. */
final class ExitCode {
    static final int OK = 0;

    /** Something went wrong, a script with errors among them. */
    static final int ERROR = 1;

    /** The command line makes no sense, or a privilege is missing. */
    static final int USAGE = 2;

    /** Nobody reads standard output any more: what a shell shows for SIGPIPE. */
    static final int BROKEN_PIPE = 141;

    private ExitCode() {}
}
