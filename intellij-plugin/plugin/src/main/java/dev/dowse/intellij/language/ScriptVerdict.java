package dev.dowse.intellij.language;

/** What the beginning of a file says about whose {@code .d} it is. */
enum ScriptVerdict {
    /** A script for DTrace. */
    DTRACE,
    /** A module of the D programming language, a dependency file of make, or not text at all. */
    OTHER,
    /** Nothing has been written yet that only one of the owners could have written. */
    UNDECIDED
}
