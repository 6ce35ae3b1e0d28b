package dev.dowse.bpf.elf;

import dev.dowse.bpf.btf.Btf;
import dev.dowse.bpf.btf.MapVariables;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The maps of an ELF file: those of {@code .maps}, and each section of data. */
final class ElfMaps {
    private static final int READ_ONLY = 1 << 7;

    private final List<MapSpec> all = new ArrayList<>();

    /** The index of the map that a variable of {@code .maps} stands for. */
    private final Map<ElfFile.Symbol, Integer> variables = new HashMap<>();

    /** The index of the map that a section of data is. */
    private final Map<Integer, Integer> data = new HashMap<>();

    ElfMaps(ElfFile elf) throws MalformedElf {
        Map<String, Map<String, Integer>> described =
                elf.sections().stream()
                        .filter(section -> section.name().equals(".BTF"))
                        .findFirst()
                        .flatMap(section -> Btf.of(section.content()))
                        .map(MapVariables::of)
                        .orElse(Map.of());
        for (ElfFile.Section section : elf.sections()) {
            if (section.name().equals(".maps")) {
                for (ElfFile.Symbol symbol : elf.symbols()) {
                    Map<String, Integer> numbers = described.getOrDefault(symbol.name(), Map.of());
                    if (symbol.section() == section.index() && !numbers.isEmpty()) {
                        variables.put(symbol, all.size());
                        all.add(map(symbol.name(), numbers));
                    }
                }
            } else if (section.name().matches("\\.(data|rodata|bss)\\b.*")) {
                data.put(section.index(), all.size());
                all.add(data(section));
            }
        }
    }

    List<MapSpec> all() {
        return all;
    }

    /** The map that a symbol is. */
    OptionalInt map(ElfFile.Symbol symbol) {
        return index(variables, symbol);
    }

    /** The map that has the data of a section. */
    OptionalInt data(int section) {
        return index(data, section);
    }

    private static <K> OptionalInt index(Map<K, Integer> indices, K key) {
        int index = indices.getOrDefault(key, -1);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    private static MapSpec map(String name, Map<String, Integer> numbers) throws MalformedElf {
        int number = numbers.getOrDefault("type", 0);
        Optional<MapType> type = MapType.of(number);
        if (type.isEmpty()) {
            throw new MalformedElf(
                    "map " + name + " is of type " + number + ", which is not known");
        }
        return new MapSpec(
                name,
                MapRole.SCRATCH,
                type.get(),
                size(name, numbers, "key_size"),
                size(name, numbers, "value_size"),
                size(name, numbers, "max_entries"),
                numbers.getOrDefault("map_flags", 0),
                List.of());
    }

    private static int size(String map, Map<String, Integer> numbers, String which)
            throws MalformedElf {
        int size = numbers.getOrDefault(which, 0);
        if (size < 0) {
            throw new MalformedElf(
                    "map " + map + ": " + which + " is " + Integer.toUnsignedString(size));
        }
        return size;
    }

    private static MapSpec data(ElfFile.Section section) {
        boolean constant = section.name().startsWith(".rodata");
        byte[] content = section.bytes();
        return new MapSpec(
                section.name(),
                constant ? MapRole.CONSTANTS : MapRole.GLOBALS,
                MapType.ARRAY,
                Integer.BYTES,
                content.length,
                1,
                constant ? READ_ONLY : 0,
                List.of(new MapSpec.Entry(new byte[Integer.BYTES], content)));
    }
}
