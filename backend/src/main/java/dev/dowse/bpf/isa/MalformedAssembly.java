package dev.dowse.bpf.isa;

/** Text that is no program: the line, and what is wrong with it. */
public final class MalformedAssembly extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final String why;

    MalformedAssembly(int line, String why) {
        super("line " + line + ": " + why);
        this.line = line;
        this.why = why;
    }

    /** 1-based. */
    public int line() {
        return line;
    }

    public String why() {
        return why;
    }
}
