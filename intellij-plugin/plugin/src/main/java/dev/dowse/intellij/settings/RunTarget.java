package dev.dowse.intellij.settings;

/** Where a script runs: the targets of {@code dowse run --target}. */
public enum RunTarget {
    /** The embedded machine, which needs no privilege and touches nothing. */
    VM("vm", "Embedded machine"),
    /** The running Linux kernel. */
    KERNEL("kernel", "Linux kernel");

    private final String word;
    private final String title;

    RunTarget(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** The target as the command line spells it. */
    public String word() {
        return word;
    }

    /** The target of a word, and the harmless one for a word that is not known. */
    public static RunTarget of(String word) {
        return KERNEL.word.equals(word) ? KERNEL : VM;
    }

    @Override
    public String toString() {
        return title;
    }
}
