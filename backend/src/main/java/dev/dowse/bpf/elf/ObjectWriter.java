package dev.dowse.bpf.elf;

import dev.dowse.bpf.btf.BtfExtension;
import dev.dowse.bpf.btf.BtfWriter;
import dev.dowse.bpf.btf.LineRecords;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.SourceLine;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Writes an object as an ELF file that libbpf, and so {@code bpftool}, can load. */
public final class ObjectWriter {
    private final BpfObject object;
    private final ElfBuilder elf = new ElfBuilder();
    private final BtfWriter btf = new BtfWriter();
    private final BtfExtension extension = new BtfExtension();
    private final CodeSections code;

    /** What stands for each map, by its index, and for each function. */
    private final Map<Integer, ElfBuilder.Symbol> maps = new HashMap<>();

    private final Map<CodeSections.Function, ElfBuilder.Symbol> functions = new HashMap<>();
    private final Map<CodeSections.Function, ElfBuilder.Symbol> sections = new HashMap<>();

    private ObjectWriter(BpfObject object) {
        this.object = object;
        this.code = new CodeSections(object.programs());
    }

    /** The bytes of the file. */
    public static byte[] write(BpfObject object) {
        return new ObjectWriter(object).file();
    }

    /** What a file cannot carry of the object, each for a reader; mostly nothing. */
    public static List<String> lost(BpfObject object) {
        List<String> lost = new ArrayList<>();
        BitSet data = data(object);
        for (int i = 0; i < object.maps().size(); i++) {
            MapSpec map = object.maps().get(i);
            if (!map.initial().isEmpty() && !data.get(i)) {
                lost.add("the first values of the map " + map.name());
            }
        }
        for (BpfProgram program : object.programs()) {
            if (program.attach() instanceof AttachPoint.TailCall(int table, int index)) {
                String map = object.maps().get(table).name();
                lost.add(program.name() + " as element " + index + " of the map " + map);
            }
            program.symbols()
                    .forEach(use ->
                            lost.add("the address of " + use.name() + " in " + program.name()));
        }
        return lost;
    }

    /** The maps whose value programs name directly: they are sections of data. */
    private static BitSet data(BpfObject object) {
        BitSet data = new BitSet();
        for (BpfProgram program : object.programs()) {
            for (Instruction each : program.code()) {
                if (each instanceof Instruction.LoadMapValue load) {
                    data.set(load.map());
                }
            }
        }
        return data;
    }

    private byte[] file() {
        addMaps();
        elf.section(
                "license",
                ElfFormat.PROGBITS,
                ElfFormat.ALLOC | ElfFormat.WRITE,
                "GPL\0".getBytes(StandardCharsets.US_ASCII));
        List<List<ElfBuilder.Relocation>> relocations =
                new ArrayList<>(Collections.nCopies(elf.sections(), List.of()));
        int section = elf.sections();
        for (List<CodeSections.Function> each : code.all().values()) {
            int number = section++;
            ElfBuilder.Symbol whole = sectionSymbol(number);
            each.forEach(function -> {
                functions.put(function, elf.symbol(symbol(function, number)));
                sections.put(function, whole);
            });
        }
        code.all().forEach((name, each) -> relocations.add(addCode(name, each)));
        elf.section(".BTF", ElfFormat.PROGBITS, 0, btf.bytes());
        elf.section(".BTF.ext", ElfFormat.PROGBITS, 0, extension.bytes());
        return elf.bytes(relocations);
    }

    private static ElfBuilder.Symbol symbol(CodeSections.Function function, int section) {
        return new ElfBuilder.Symbol(
                function.name(),
                ElfFormat.FUNCTION,
                function.isProgram(),
                section,
                function.offset(),
                function.bytes());
    }

    private void addMaps() {
        BitSet data = data(object);
        data.stream().forEach(i -> maps.put(i, addData(object.maps().get(i))));
        List<Integer> variables = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        int described = elf.sections();
        int offset = 0;
        for (int i = 0; i < object.maps().size(); i++) {
            MapSpec map = object.maps().get(i);
            if (data.get(i)) {
                continue;
            }
            Map<String, Integer> attributes = attributes(map);
            int bytes = BtfWriter.mapBytes(attributes.size());
            variables.add(btf.map(map.name(), attributes));
            sizes.add(bytes);
            maps.put(
                    i,
                    elf.symbol(
                            new ElfBuilder.Symbol(
                                    map.name(), ElfFormat.OBJECT, true, described, offset, bytes)));
            offset += bytes;
        }
        if (offset > 0) {
            btf.section(".maps", variables, sizes);
            elf.section(
                    ".maps",
                    ElfFormat.PROGBITS,
                    ElfFormat.ALLOC | ElfFormat.WRITE,
                    new byte[offset]);
        }
    }

    private static Map<String, Integer> attributes(MapSpec map) {
        Map<String, Integer> attributes = new LinkedHashMap<>();
        attributes.put("type", map.type().number());
        attributes.put("key_size", map.keySize());
        attributes.put("value_size", map.valueSize());
        attributes.put("max_entries", map.maxEntries());
        attributes.put("map_flags", map.flags());
        attributes.values().removeIf(value -> value == 0);
        return attributes;
    }

    private ElfBuilder.Symbol addData(MapSpec map) {
        boolean constant = map.isReadOnly();
        byte[] content =
                map.initial().isEmpty()
                        ? new byte[map.valueSize()]
                        : map.initial().getFirst().value();
        int section =
                elf.section(
                        (constant ? ".rodata." : ".data.") + map.name(),
                        ElfFormat.PROGBITS,
                        constant ? ElfFormat.ALLOC : ElfFormat.ALLOC | ElfFormat.WRITE,
                        content);
        return sectionSymbol(section);
    }

    private ElfBuilder.Symbol sectionSymbol(int section) {
        return elf.symbol(new ElfBuilder.Symbol("", ElfFormat.SECTION, false, section, 0, 0));
    }

    private List<ElfBuilder.Relocation> addCode(
            String name, List<CodeSections.Function> functions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<ElfBuilder.Relocation> relocations = new ArrayList<>();
        LineRecords records = new LineRecords();
        for (CodeSections.Function function : functions) {
            describe(function, records);
            int slot = 0;
            for (Instruction each : function.program().code()) {
                if (slot >= function.start() && slot < function.end()) {
                    named(each, function.program(), slot)
                            .map(symbol -> relocation(bytes.size(), each, symbol))
                            .ifPresent(relocations::add);
                    Instruction unnamed = withoutName(each, function.program(), slot);
                    bytes.writeBytes(Encoder.encode(List.of(unnamed)));
                }
                slot += each.slots();
            }
        }
        elf.section(
                name,
                ElfFormat.PROGBITS,
                ElfFormat.ALLOC | ElfFormat.EXECINSTR,
                bytes.toByteArray());
        extension.section(btf.string(name), records);
        return relocations;
    }

    private static ElfBuilder.Relocation relocation(
            long place, Instruction instruction, ElfBuilder.Symbol symbol) {
        int type = instruction instanceof Instruction.CallLocal ? ElfFormat.CALL : ElfFormat.WIDE;
        return new ElfBuilder.Relocation(place, type, symbol);
    }

    /**
     * What the instruction names: a map, a section of data, a function that it calls, or the
     * section of one whose address it takes, which is how libbpf wants functions that are static.
     */
    private Optional<ElfBuilder.Symbol> named(
            Instruction instruction, BpfProgram program, int slot) {
        if (instruction instanceof Instruction.NamesFunction use) {
            CodeSections.Function function = function(use, program, slot);
            boolean called = instruction instanceof Instruction.CallLocal;
            return Optional.ofNullable((called ? functions : sections).get(function));
        }
        OptionalInt map = BpfProgram.map(instruction);
        return map.isEmpty() ? Optional.empty() : Optional.ofNullable(maps.get(map.getAsInt()));
    }

    private CodeSections.Function function(
            Instruction.NamesFunction use, BpfProgram program, int slot) {
        return code.function(program, slot + 1 + use.offset());
    }

    /** The instruction with nothing but a place where a loader puts what it names. */
    private Instruction withoutName(Instruction instruction, BpfProgram program, int slot) {
        if (instruction instanceof Instruction.LoadMap load) {
            return new Instruction.LoadImmediate(load.destination(), 0);
        }
        if (instruction instanceof Instruction.LoadMapValue load) {
            return new Instruction.LoadImmediate(load.destination(), load.offset());
        }
        if (instruction instanceof Instruction.LoadFunction load) {
            int place = function(load, program, slot).offset();
            return new Instruction.LoadImmediate(load.destination(), place);
        }
        return instruction instanceof Instruction.CallLocal
                ? new Instruction.CallLocal(-1)
                : instruction;
    }

    private void describe(CodeSections.Function function, LineRecords records) {
        int shift = function.offset() - function.start() * 8;
        records.function(function.offset(), btf.function(function.name()));
        Map<Integer, SourceLine> lines =
                function.program().linesBySlot().subMap(function.start(), function.end());
        lines.forEach((slot, line) ->
                records.line(
                        slot * 8 + shift,
                        btf.string(line.file()),
                        btf.string(line.text()),
                        line.line(),
                        line.column()));
    }
}
