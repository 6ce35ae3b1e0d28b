package dev.dowse.bpf.elf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A relocatable ELF file in the making: sections, symbols, and what refers to them. */
final class ElfBuilder {
    /** Something with a name in a section; sections themselves have a symbol without one. */
    record Symbol(String name, int kind, boolean isGlobal, int section, long value, long size) {}

    /** A place in a section that a symbol's address belongs in. */
    record Relocation(long offset, int type, Symbol symbol) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Section(
            String name, int type, int flags, byte[] content, int link, int info, int entry) {}

    private final List<Section> sections = new ArrayList<>();
    private final List<Symbol> symbols = new ArrayList<>();
    private final Bytes names = new Bytes().u8(0);

    ElfBuilder() {
        sections.add(new Section("", 0, 0, new byte[0], 0, 0, 0));
    }

    /** The section's number. */
    int section(String name, int type, int flags, byte[] content) {
        sections.add(new Section(name, type, flags, content, 0, 0, 0));
        return sections.size() - 1;
    }

    /** How many sections there are, the first empty one with them. */
    int sections() {
        return sections.size();
    }

    Symbol symbol(Symbol symbol) {
        symbols.add(symbol);
        return symbol;
    }

    /** The whole file, with the relocations of each section. */
    byte[] bytes(List<List<Relocation>> relocations) {
        List<Symbol> ordered = new ArrayList<>();
        symbols.stream().filter(symbol -> !symbol.isGlobal()).forEach(ordered::add);
        int locals = ordered.size() + 1;
        symbols.stream().filter(Symbol::isGlobal).forEach(ordered::add);
        int programSections = sections.size();
        int symbolTable = programSections;
        int strings = programSections + 1;
        sections.add(table(".symtab", ElfFormat.SYMTAB, symbols(ordered), strings, locals));
        sections.add(new Section(".strtab", ElfFormat.STRTAB, 0, new byte[0], 0, 0, 0));
        for (int i = 0; i < relocations.size(); i++) {
            if (!relocations.get(i).isEmpty()) {
                byte[] content = relocations(relocations.get(i), ordered);
                String name = ".rel" + sections.get(i).name;
                sections.add(table(name, ElfFormat.REL, content, symbolTable, i));
            }
        }
        return file(strings);
    }

    private static Section table(String name, int type, byte[] content, int link, int info) {
        int entry = type == ElfFormat.REL ? ElfFormat.RELOCATION_SIZE : ElfFormat.SYMBOL_SIZE;
        return new Section(name, type, 0, content, link, info, entry);
    }

    private int name(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        int offset = names.size();
        names.add(text.getBytes(StandardCharsets.UTF_8)).u8(0);
        return offset;
    }

    private byte[] symbols(List<Symbol> ordered) {
        Bytes table = new Bytes().add(new byte[ElfFormat.SYMBOL_SIZE]);
        for (Symbol symbol : ordered) {
            table.u32(name(symbol.name))
                    .u8((symbol.isGlobal ? 1 << 4 : 0) | symbol.kind)
                    .u8(0)
                    .u16(symbol.section)
                    .u64(symbol.value)
                    .u64(symbol.size);
        }
        return table.all();
    }

    private static byte[] relocations(List<Relocation> relocations, List<Symbol> ordered) {
        Bytes table = new Bytes();
        for (Relocation each : relocations) {
            table.u64(each.offset).u32(each.type).u32(ordered.indexOf(each.symbol) + 1);
        }
        return table.all();
    }

    /** The header, all contents, each at a multiple of 8, and the section headers. */
    private byte[] file(int strings) {
        Bytes contents = new Bytes();
        Bytes headers = new Bytes();
        int[] sectionNames = sections.stream().mapToInt(each -> name(each.name)).toArray();
        for (int i = 0; i < sections.size(); i++) {
            Section each = sections.get(i);
            byte[] content = i == strings ? names.all() : each.content;
            headers.u32(sectionNames[i])
                    .u32(each.type)
                    .u64(each.flags)
                    .u64(0)
                    .u64(i == 0 ? 0 : ElfFormat.HEADER_SIZE + contents.size())
                    .u64(content.length)
                    .u32(each.link)
                    .u32(each.info)
                    .u64(i == 0 ? 0 : 8)
                    .u64(each.entry);
            contents.add(content).add(new byte[-content.length & 7]);
        }
        return header(ElfFormat.HEADER_SIZE + contents.size(), strings)
                .add(contents.all())
                .add(headers.all())
                .all();
    }

    private Bytes header(long sectionHeaders, int strings) {
        return new Bytes()
                .u64(ElfFormat.IDENTIFICATION)
                .u64(0)
                .u16(ElfFormat.RELOCATABLE)
                .u16(ElfFormat.MACHINE_BPF)
                .u32(1)
                .u64(0)
                .u64(0)
                .u64(sectionHeaders)
                .u32(0)
                .u16(ElfFormat.HEADER_SIZE)
                .u16(0)
                .u16(0)
                .u16(ElfFormat.SECTION_HEADER_SIZE)
                .u16(sections.size())
                .u16(strings);
    }
}
