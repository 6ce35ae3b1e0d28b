package dev.dowse.cli;

import dev.dowse.bpf.elf.ElfObject;
import dev.dowse.bpf.elf.MalformedElf;
import dev.dowse.bpf.elf.ObjectReader;
import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.MalformedAssembly;
import dev.dowse.bpf.isa.Mnemonics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file of eBPF instructions: an ELF object, their bytes, their bytes as hexadecimal digits, the
 * kernel's text form, or mnemonics with {@code %r0}; what it is shows in its content.
 */
final class MachineCode {
    private static final Pattern DIGITS = Pattern.compile("(\\s*[0-9a-fA-F]{2})+\\s*");

    private MachineCode() {}

    /**
     * The instructions in a file; {@code -} is standard input.
     *
     * @throws CommandFailure where it cannot be read, or is no program
     */
    static List<Instruction> read(String path) {
        byte[] bytes = bytes(path);
        try {
            return parse(bytes);
        } catch (MalformedAssembly | Decoder.UnknownInstruction | MalformedElf e) {
            throw failure(path, e);
        }
    }

    static List<Instruction> parse(byte[] bytes)
            throws MalformedAssembly, Decoder.UnknownInstruction, MalformedElf {
        if (ObjectReader.isElf(bytes)) {
            return onlyProgram(ObjectReader.read(bytes));
        }
        if (isBinary(bytes)) {
            return Decoder.decode(bytes);
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (DIGITS.matcher(text).matches()) {
            return Decoder.decode(hexadecimal(text));
        }
        return text.contains("%r") ? Mnemonics.assemble(text) : Assembler.assemble(text);
    }

    private static List<Instruction> onlyProgram(ElfObject object) throws MalformedElf {
        if (object.programs().size() != 1) {
            throw new CommandFailure(
                    ExitCode.ERROR,
                    "the object has " + object.programs().size() + " programs, and one is needed");
        }
        return object.programs().getFirst().code();
    }

    /** What a file holds with the maps that it has; one program without maps for bare code. */
    static ElfObject object(String path) {
        byte[] bytes = bytes(path);
        try {
            return ObjectReader.isElf(bytes)
                    ? ObjectReader.read(bytes)
                    : new ElfObject(
                            List.of(new ElfObject.Program("program", "", parse(bytes))),
                            List.of(),
                            List.of());
        } catch (MalformedAssembly | Decoder.UnknownInstruction | MalformedElf e) {
            throw failure(path, e);
        }
    }

    private static CommandFailure failure(String path, Exception e) {
        return new CommandFailure(
                ExitCode.ERROR,
                e instanceof MalformedAssembly malformed
                        ? path + ":" + malformed.line() + ": " + malformed.why()
                        : path + ": " + e.getMessage());
    }

    /** Bytes that were written as pairs of digits, with or without spaces. */
    static byte[] hexadecimal(String text) {
        return HexFormat.of().parseHex(text.replaceAll("\\s+", ""));
    }

    private static boolean isBinary(byte[] bytes) {
        for (byte each : bytes) {
            if (each < ' ' && each != '\n' && each != '\t' && each != '\r') {
                return true;
            }
        }
        return false;
    }

    private static byte[] bytes(String path) {
        try {
            return path.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(path));
        } catch (NoSuchFileException e) {
            throw failure(path, "there is no such file");
        } catch (IOException e) {
            throw failure(path, e.toString());
        }
    }

    private static CommandFailure failure(String path, String why) {
        return new CommandFailure(ExitCode.ERROR, "cannot read " + path + ": " + why);
    }
}
