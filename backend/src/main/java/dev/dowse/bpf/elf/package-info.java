/**
 * Objects as ELF files by the conventions of libbpf, for other tools to load and from other tools
 * to look at: a section for each kind of program, maps described in BTF, data as maps, relocations
 * where an instruction names something else.
 *
 * <p>Works on bytes that the caller has; nothing here opens a file. May use {@code bpf.isa}, {@code
 * bpf.btf}, {@code bpf.program} and {@code source}.
 */
@NullMarked
package dev.dowse.bpf.elf;

import org.jspecify.annotations.NullMarked;
