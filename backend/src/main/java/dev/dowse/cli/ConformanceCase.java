package dev.dowse.cli;

import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.isa.MalformedAssembly;
import dev.dowse.bpf.isa.Mnemonics;
import dev.dowse.bpf.vm.Execution;
import dev.dowse.bpf.vm.Outcome;
import dev.dowse.bpf.vm.PlainRun;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One {@code .data} file of bpf_conformance or uBPF: a program as mnemonics or raw words, the
 * memory it gets, and the result or the error that is expected.
 */
final class ConformanceCase {
    /** What comes instead of a section's text where it is announced with {@code @ FILE}. */
    interface Folder {
        String text(String file);
    }

    private static final Class<Instruction.CallHelper> CALLS = Instruction.CallHelper.class;

    private final Map<Section, StringBuilder> sections;

    /** A section that tells how uBPF itself is called. */
    private final Optional<String> foreign;

    /** What a line that starts with {@code --} announces. */
    private enum Section {
        ASM,
        RAW,
        MEM,
        RESULT,
        ERROR,
        OTHER
    }

    /** What became of a case. */
    sealed interface Verdict {
        record Passed() implements Verdict {}

        record Failed(String why) implements Verdict {}

        /** It does not concern this machine. */
        record Skipped(String why) implements Verdict {}
    }

    private ConformanceCase(Map<Section, StringBuilder> sections, Optional<String> foreign) {
        this.sections = sections;
        this.foreign = foreign;
    }

    /**
     * Reads a case.
     *
     * @param folder where the files lie that it names
     */
    static ConformanceCase of(String text, Folder folder) {
        Map<Section, StringBuilder> sections = new EnumMap<>(Section.class);
        Optional<String> foreign = Optional.empty();
        Section current = Section.OTHER;
        for (String line : text.lines().toList()) {
            if (line.startsWith("--")) {
                String[] name = line.substring(2).split("@", 2);
                current = section(name[0].strip());
                foreign = name[0].strip().matches("(un|re)load") ? Optional.of(line) : foreign;
                StringBuilder section = sections.computeIfAbsent(current, k -> new StringBuilder());
                if (name.length > 1) {
                    section.append(folder.text(name[1].strip()));
                }
            } else {
                sections.computeIfAbsent(current, k -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        return new ConformanceCase(sections, foreign);
    }

    private static Section section(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "asm" -> Section.ASM;
            case "raw" -> Section.RAW;
            case "mem" -> Section.MEM;
            case "result" -> Section.RESULT;
            case "error", "error pattern" -> Section.ERROR;
            default -> Section.OTHER;
        };
    }

    private boolean has(Section section) {
        return sections.containsKey(section);
    }

    /** The text of a section without comments, which start with {@code #} as in the program. */
    private String text(Section section) {
        StringBuilder text = sections.getOrDefault(section, new StringBuilder());
        return text.toString().replaceAll("#.*", "").stripTrailing();
    }

    Verdict run(Execution execution) {
        if (foreign.isPresent()) {
            return new Verdict.Skipped("it loads programs into uBPF: " + foreign.get());
        }
        if (!has(Section.ASM) && !has(Section.RAW)) {
            return new Verdict.Skipped("it has no program as text or words");
        }
        if (!has(Section.RESULT) && !has(Section.ERROR) && !isTranslation()) {
            return new Verdict.Skipped("it expects neither a result nor an error");
        }
        try {
            if (isTranslation() && !has(Section.RESULT)) {
                return translated();
            }
            List<Instruction> code = code();
            Optional<Instruction> call = code.stream().filter(CALLS::isInstance).findFirst();
            if (call.isPresent() && has(Section.RESULT)) {
                return new Verdict.Skipped(
                        "it calls a function of the program that runs it: "
                                + Listing.of(call.get()));
            }
            return judged(PlainRun.of(code, memory(), execution));
        } catch (MalformedAssembly | Decoder.UnknownInstruction e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Verdict.Failed("the file is malformed: " + e.getMessage());
        }
    }

    /** A text with the words that it stands for. */
    private boolean isTranslation() {
        return has(Section.ASM) && has(Section.RAW);
    }

    private Verdict translated() throws MalformedAssembly, Decoder.UnknownInstruction {
        List<Instruction> expected = code();
        List<Instruction> assembled = Mnemonics.assemble(text(Section.ASM));
        return assembled.equals(expected)
                ? new Verdict.Passed()
                : new Verdict.Failed("assembled to " + assembled + ", expected " + expected);
    }

    private Verdict refused(String why) {
        if (has(Section.ERROR)) {
            return new Verdict.Passed();
        }
        return why.contains("call through a register")
                ? new Verdict.Skipped(why)
                : new Verdict.Failed(why);
    }

    private Verdict judged(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Faulted faulted ->
                    has(Section.ERROR)
                            ? new Verdict.Passed()
                            : new Verdict.Failed("slot " + faulted.slot() + ": " + faulted.why());
            case Outcome.Returned returned -> compared(returned.value());
        };
    }

    private Verdict compared(long value) {
        if (!has(Section.RESULT)) {
            return new Verdict.Failed("it ran, and was expected to be refused");
        }
        String expected = text(Section.RESULT).strip();
        long wanted =
                expected.startsWith("0x")
                        ? Long.parseUnsignedLong(expected.substring(2), 16)
                        : Long.parseLong(expected);
        return wanted == value
                ? new Verdict.Passed()
                : new Verdict.Failed(
                        "it returned 0x" + Long.toHexString(value) + ", expected " + expected);
    }

    private List<Instruction> code() throws MalformedAssembly, Decoder.UnknownInstruction {
        if (!has(Section.RAW)) {
            return Mnemonics.assemble(text(Section.ASM));
        }
        List<String> words = words(Section.RAW);
        ByteBuffer bytes = ByteBuffer.allocate(words.size() * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (String word : words) {
            bytes.putLong(
                    word.startsWith("0x")
                            ? Long.parseUnsignedLong(word.substring(2), 16)
                            : Long.parseUnsignedLong(word));
        }
        return Decoder.decode(bytes.array());
    }

    private List<String> words(Section section) {
        return Pattern.compile("\\s+")
                .splitAsStream(text(section))
                .filter(w -> !w.isEmpty())
                .toList();
    }

    /** Pairs of digits; lines may start with where they are, as tcpdump writes them. */
    private byte[] memory() {
        return MachineCode.hexadecimal(text(Section.MEM).replaceAll("0x[0-9a-fA-F]+:", ""));
    }
}
