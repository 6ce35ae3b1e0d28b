package dev.dowse.cli;

import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Instruction;
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
    private final Map<Section, StringBuilder> sections;
    private final Optional<String> elsewhere;

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

    private ConformanceCase(Map<Section, StringBuilder> sections, Optional<String> elsewhere) {
        this.sections = sections;
        this.elsewhere = elsewhere;
    }

    static ConformanceCase of(String text) {
        Map<Section, StringBuilder> sections = new EnumMap<>(Section.class);
        Optional<String> elsewhere = Optional.empty();
        Section current = Section.OTHER;
        for (String line : text.lines().toList()) {
            if (line.startsWith("--")) {
                String name = line.substring(2).strip();
                current = section(name);
                elsewhere = name.contains("@") ? Optional.of(name) : elsewhere;
                sections.computeIfAbsent(current, k -> new StringBuilder());
            } else {
                sections.computeIfAbsent(current, k -> new StringBuilder())
                        .append(line)
                        .append('\n');
            }
        }
        return new ConformanceCase(sections, elsewhere);
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
        if (elsewhere.isPresent()) {
            return new Verdict.Skipped("it takes another file: " + elsewhere.get());
        }
        if (!has(Section.ASM) && !has(Section.RAW)) {
            return new Verdict.Skipped("it has no program as text or words");
        }
        if (!has(Section.RESULT) && !has(Section.ERROR)) {
            return new Verdict.Skipped("it expects neither a result nor an error");
        }
        try {
            return judged(PlainRun.of(code(), memory(), execution));
        } catch (MalformedAssembly | Decoder.UnknownInstruction e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (NumberFormatException e) {
            return new Verdict.Failed("the file is malformed: " + e.getMessage());
        }
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

    private byte[] memory() {
        List<String> words = words(Section.MEM);
        byte[] bytes = new byte[words.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(words.get(i), 16);
        }
        return bytes;
    }
}
