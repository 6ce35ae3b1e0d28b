package dev.dowse.bpf.elf;

/**
 * The numbers of the ELF format that objects of eBPF use (System V ABI; the BPF ELF chapter of the
 * kernel's documentation for the last ones).
 */
final class ElfFormat {
    static final int HEADER_SIZE = 64;
    static final int SECTION_HEADER_SIZE = 64;
    static final int SYMBOL_SIZE = 24;
    static final int RELOCATION_SIZE = 16;

    /** "\x7fELF", 64 bits, little-endian, version 1. */
    static final long IDENTIFICATION = 0x00010102_464c457fL;

    static final int RELOCATABLE = 1;
    static final int MACHINE_BPF = 247;

    static final int PROGBITS = 1;
    static final int SYMTAB = 2;
    static final int STRTAB = 3;
    static final int NOBITS = 8;
    static final int REL = 9;

    static final int WRITE = 1;
    static final int ALLOC = 2;
    static final int EXECINSTR = 4;

    static final int OBJECT = 1;
    static final int FUNCTION = 2;
    static final int SECTION = 3;

    /** {@code R_BPF_64_64}: the address in a wide load. */
    static final int WIDE = 1;

    /** {@code R_BPF_64_32}: the function that is called. */
    static final int CALL = 10;

    private ElfFormat() {}
}
