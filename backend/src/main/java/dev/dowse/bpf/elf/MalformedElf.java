package dev.dowse.bpf.elf;

/** Bytes that are no ELF object of eBPF, or one that needs what this reader does not have. */
public final class MalformedElf extends Exception {
    private static final long serialVersionUID = 1;

    MalformedElf(String why) {
        super(why);
    }

    public String why() {
        return String.valueOf(getMessage());
    }
}
