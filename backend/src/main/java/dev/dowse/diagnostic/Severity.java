package dev.dowse.diagnostic;

/** How much a finding matters; only {@link #ERROR} keeps a script from running. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION,
    HINT;

    /** The word that text output and JSON use. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "info";
            case HINT -> "hint";
        };
    }
}
