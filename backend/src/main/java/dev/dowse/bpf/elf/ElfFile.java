package dev.dowse.bpf.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The sections, symbols and relocations of a relocatable ELF file for eBPF, as they lie there. */
final class ElfFile {
    private static final int MACHINE = 18;
    private static final int SECTION_HEADERS = 40;
    private static final int SECTION_COUNT = 60;
    private static final int SECTION_NAMES = 62;
    private static final long LONGEST = 1 << 26;

    /**
     * A section.
     *
     * @param content empty where it only has a size
     */
    record Section(int index, String name, int type, long flags, ByteBuffer content, long size) {
        boolean hasCode() {
            return type == ElfFormat.PROGBITS && (flags & ElfFormat.EXECINSTR) != 0 && size > 0;
        }

        byte[] bytes() {
            byte[] bytes = new byte[(int) size];
            content.get(0, bytes, 0, content.limit());
            return bytes;
        }
    }

    record Symbol(String name, int kind, int section, int value, int size) {
        boolean isFunction() {
            return kind == ElfFormat.FUNCTION;
        }
    }

    /** A place in a section where the address of a symbol belongs. */
    record Relocation(int section, int offset, Symbol symbol) {}

    private final ByteBuffer file;
    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<Relocation> relocations = new ArrayList<>();

    private ElfFile(byte[] bytes) {
        this.file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static boolean isElf(byte[] bytes) {
        return bytes.length > 4
                && bytes[0] == 0x7f
                && bytes[1] == 'E'
                && bytes[2] == 'L'
                && bytes[3] == 'F';
    }

    /**
     * The parts of a file.
     *
     * @throws IndexOutOfBoundsException where one of them lies outside the file
     */
    static ElfFile read(byte[] bytes) throws MalformedElf {
        ElfFile elf = new ElfFile(bytes);
        elf.check();
        elf.readSections();
        elf.readSymbols();
        elf.readRelocations();
        return elf;
    }

    /** The name of a section; empty for none. */
    String section(int index) {
        return index < sections.size() ? sections.get(index).name : "";
    }

    List<Section> sections() {
        return sections;
    }

    List<Symbol> symbols() {
        return symbols;
    }

    List<Relocation> relocations() {
        return relocations;
    }

    private void check() throws MalformedElf {
        if (file.limit() < ElfFormat.HEADER_SIZE || !isElf(file.array())) {
            throw new MalformedElf("it is no ELF file");
        }
        if ((file.getLong(0) & 0x00ffffff_ffffffffL) != ElfFormat.IDENTIFICATION) {
            throw new MalformedElf("it is no little-endian ELF file of 64 bits");
        }
        if (file.getShort(16) != ElfFormat.RELOCATABLE
                || file.getShort(MACHINE) != ElfFormat.MACHINE_BPF) {
            throw new MalformedElf("it is no relocatable file for eBPF");
        }
    }

    private int at(long place) throws MalformedElf {
        if (place < 0 || place > file.limit()) {
            throw new MalformedElf("a part of the file lies outside it");
        }
        return (int) place;
    }

    private int header(int section) throws MalformedElf {
        return at(file.getLong(SECTION_HEADERS) + (long) section * ElfFormat.SECTION_HEADER_SIZE);
    }

    private ByteBuffer content(int section) throws MalformedElf {
        int header = header(section);
        if (file.getInt(header + 4) == ElfFormat.NOBITS) {
            return ByteBuffer.allocate(0);
        }
        int start = at(file.getLong(header + 24));
        int size = at(file.getLong(header + 32));
        return file.slice(start, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Sections without content may be longer than the file. */
    private static long size(long size) throws MalformedElf {
        if (size < 0 || size > LONGEST) {
            throw new MalformedElf("a section of " + Long.toUnsignedString(size) + " bytes");
        }
        return size;
    }

    private static String text(ByteBuffer strings, int offset) {
        int end = offset;
        while (strings.get(end) != 0) {
            end++;
        }
        byte[] bytes = new byte[end - offset];
        strings.get(offset, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void readSections() throws MalformedElf {
        int count = file.getShort(SECTION_COUNT) & 0xffff;
        ByteBuffer names = content(file.getShort(SECTION_NAMES) & 0xffff);
        for (int i = 0; i < count; i++) {
            int header = header(i);
            sections.add(
                    new Section(
                            i,
                            i == 0 ? "" : text(names, file.getInt(header)),
                            file.getInt(header + 4),
                            file.getLong(header + 8),
                            i == 0 ? ByteBuffer.allocate(0) : content(i),
                            size(file.getLong(header + 32))));
        }
    }

    private void readSymbols() throws MalformedElf {
        for (Section table : sections) {
            if (table.type != ElfFormat.SYMTAB) {
                continue;
            }
            ByteBuffer names = content(file.getInt(header(table.index) + 40));
            for (int at = 0; at < table.content.limit(); at += ElfFormat.SYMBOL_SIZE) {
                symbols.add(
                        new Symbol(
                                text(names, table.content.getInt(at)),
                                table.content.get(at + 4) & 0x0f,
                                table.content.getShort(at + 6) & 0xffff,
                                (int) table.content.getLong(at + 8),
                                (int) table.content.getLong(at + 16)));
            }
        }
    }

    private void readRelocations() throws MalformedElf {
        for (Section table : sections) {
            if (table.type != ElfFormat.REL) {
                continue;
            }
            int target = file.getInt(header(table.index) + 44);
            for (int at = 0; at < table.content.limit(); at += ElfFormat.RELOCATION_SIZE) {
                relocations.add(
                        new Relocation(
                                target,
                                (int) table.content.getLong(at),
                                symbols.get(table.content.getInt(at + 12))));
            }
        }
    }
}
