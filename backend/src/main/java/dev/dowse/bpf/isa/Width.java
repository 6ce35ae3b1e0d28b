package dev.dowse.bpf.isa;

/** How many bits of a register an arithmetic or branch instruction uses (RFC 9669 section 3). */
public enum Width {
    W32,
    W64
}
