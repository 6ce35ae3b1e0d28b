package dev.dowse.bpf.verifier;

/** An instruction that cannot be proved safe; the message says what was required and known. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    Violation(String message) {
        super(message, null, false, false);
    }

    String message() {
        return String.valueOf(getMessage());
    }
}
