package dev.dowse.bpf.elf;

import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Reads an object as libbpf does: what stands in {@code .text} is called, each function elsewhere
 * is a program, and what a program calls is put behind it.
 */
public final class ObjectReader {
    private static final String CALLED = ".text";
    private static final int SLOT = 8;

    /** Where a function starts: a section and a byte in it. */
    private record Place(int section, int offset) {}

    private final ElfFile elf;
    private final ElfMaps maps;

    /** The instructions of each section with code, by the byte where they start. */
    private final Map<Integer, NavigableMap<Integer, Instruction>> code = new HashMap<>();

    private final Map<Place, ElfFile.Relocation> relocations = new HashMap<>();
    private final List<String> unresolved = new ArrayList<>();

    private ObjectReader(ElfFile elf) throws MalformedElf {
        this.elf = elf;
        this.maps = new ElfMaps(elf);
        for (ElfFile.Section section : elf.sections()) {
            if (section.hasCode()) {
                code.put(section.index(), decoded(section));
            }
        }
        for (ElfFile.Relocation each : elf.relocations()) {
            relocations.put(new Place(each.section(), each.offset()), each);
        }
    }

    /** Whether the bytes are an ELF file at all. */
    public static boolean isElf(byte[] bytes) {
        return ElfFile.isElf(bytes);
    }

    /**
     * The object in a file.
     *
     * @throws MalformedElf where it is none for eBPF, or has instructions or maps that are not
     *     known
     */
    public static ElfObject read(byte[] bytes) throws MalformedElf {
        try {
            return new ObjectReader(ElfFile.read(bytes)).object();
        } catch (IndexOutOfBoundsException e) {
            throw new MalformedElf("a part of the file lies outside it");
        }
    }

    private static NavigableMap<Integer, Instruction> decoded(ElfFile.Section section)
            throws MalformedElf {
        NavigableMap<Integer, Instruction> instructions = new TreeMap<>();
        try {
            int offset = 0;
            for (Instruction each : Decoder.decode(section.bytes())) {
                instructions.put(offset, each);
                offset += each.slots() * SLOT;
            }
            return instructions;
        } catch (Decoder.UnknownInstruction e) {
            throw new MalformedElf("section " + section.name() + ", " + e.getMessage());
        }
    }

    private ElfObject object() throws MalformedElf {
        List<ElfObject.Program> programs = new ArrayList<>();
        for (ElfFile.Symbol symbol : elf.symbols()) {
            String section = elf.section(symbol.section());
            if (symbol.isFunction() && code.containsKey(symbol.section())) {
                if (!section.equals(CALLED)) {
                    programs.add(new ElfObject.Program(symbol.name(), section, linked(symbol)));
                }
            }
        }
        return new ElfObject(programs, maps.all(), unresolved);
    }

    private List<Instruction> linked(ElfFile.Symbol symbol) throws MalformedElf {
        // Where each function lies in the program, in bytes; more come while those are looked at.
        Map<Place, Integer> starts = new HashMap<>();
        List<Place> functions = new ArrayList<>();
        int length = 0;
        functions.add(new Place(symbol.section(), symbol.value()));
        for (int i = 0; i < functions.size(); i++) {
            Place function = functions.get(i);
            starts.put(function, length);
            length += end(function) - function.offset;
            for (int at : body(function).keySet()) {
                callee(new Place(function.section, at))
                        .filter(place -> !functions.contains(place))
                        .ifPresent(functions::add);
            }
        }
        List<Instruction> whole = new ArrayList<>();
        for (Place function : functions) {
            int shift = starts.getOrDefault(function, 0) - function.offset;
            for (Map.Entry<Integer, Instruction> each : body(function).entrySet()) {
                Place place = new Place(function.section, each.getKey());
                whole.add(resolved(each.getValue(), place, place.offset + shift, starts));
            }
        }
        return whole;
    }

    /** The instructions of a function. */
    private NavigableMap<Integer, Instruction> body(Place function) throws MalformedElf {
        NavigableMap<Integer, Instruction> section = code.get(function.section);
        if (section == null || !section.containsKey(function.offset)) {
            throw new MalformedElf("a call leads to no function");
        }
        return section.subMap(function.offset, true, end(function), false);
    }

    /** Where the next function starts, or the section ends. */
    private int end(Place function) {
        int end = (int) elf.sections().get(function.section).size();
        for (ElfFile.Symbol symbol : elf.symbols()) {
            if (symbol.isFunction()
                    && symbol.section() == function.section
                    && symbol.value() > function.offset) {
                end = Math.min(end, symbol.value());
            }
        }
        return end;
    }

    /** The function that is called or named at a place. */
    private Optional<Place> callee(Place at) {
        Instruction instruction = code.getOrDefault(at.section, new TreeMap<>()).get(at.offset);
        ElfFile.Relocation relocation = relocations.get(at);
        if (instruction instanceof Instruction.LoadImmediate load && relocation != null) {
            return code.containsKey(relocation.symbol().section())
                    ? Optional.of(
                            new Place(
                                    relocation.symbol().section(),
                                    relocation.symbol().value() + (int) load.value()))
                    : Optional.empty();
        }
        if (!(instruction instanceof Instruction.NamesFunction use)) {
            return Optional.empty();
        }
        int slots = (use.offset() + 1) * SLOT;
        return Optional.of(
                relocation == null
                        ? new Place(at.section, at.offset + slots)
                        : new Place(
                                relocation.symbol().section(),
                                relocation.symbol().value() + slots));
    }

    /** The instruction with what it names: a map, data, or a function by its new place. */
    private Instruction resolved(
            Instruction instruction, Place at, int offset, Map<Place, Integer> starts) {
        Optional<Place> callee = callee(at);
        if (callee.isPresent()) {
            int target = starts.getOrDefault(callee.get(), 0);
            int slots = (target - offset) / SLOT - 1;
            if (instruction instanceof Instruction.LoadImmediate load) {
                return new Instruction.LoadFunction(load.destination(), slots);
            }
            return instruction instanceof Instruction.LoadFunction load
                    ? new Instruction.LoadFunction(load.destination(), slots)
                    : new Instruction.CallLocal(slots);
        }
        ElfFile.Relocation relocation = relocations.get(at);
        if (relocation == null
                || !(instruction instanceof Instruction.LoadImmediate(var register, long value))) {
            return instruction;
        }
        OptionalInt map = maps.map(relocation.symbol());
        if (map.isPresent()) {
            return new Instruction.LoadMap(register, map.getAsInt());
        }
        OptionalInt data = maps.data(relocation.symbol().section());
        if (data.isPresent()) {
            int place = relocation.symbol().value() + (int) value;
            return new Instruction.LoadMapValue(register, data.getAsInt(), place);
        }
        unresolved.add(relocation.symbol().name());
        return instruction;
    }
}
