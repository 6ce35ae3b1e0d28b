package dev.dowse.fuzz;

import static java.util.stream.Collectors.joining;

import dev.dowse.bpf.btf.AllTypes;
import dev.dowse.bpf.elf.ObjectWriter;
import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.verifier.FunctionPrograms;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.VerifiedObject;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.compiler.Compilation;
import dev.dowse.testing.Golden;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What each target starts from: the fixtures and examples, what they compile to, random programs
 * and some of the kernel's types. The tests run the targets over the same.
 */
final class Seeds {
    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path EXAMPLES = Path.of("examples");
    private static final List<String> TYPES =
            List.of("list_head", "timespec64", "qstr", "path", "sockaddr", "iphdr", "tcphdr");

    private static final String FIRING =
            """
            {"dowse":1,"wall":1000}
            {"time":5,"cpu":3,"pid":42,"tid":43,"ppid":7,"uid":1,"gid":2,"execname":"ls",\
            "probe":"syscall:vmlinux:open:entry","args":[140000003158480,-1],\
            "memory":{"0x7f00":"ab","32":"hex:00ff"}}
            """;

    private Seeds() {}

    /** Writes the seeds of one target, of the simple name given first, into a folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int number = 0;
        for (byte[] seed : of(arguments[0])) {
            Files.write(folder.resolve(String.valueOf(number++)), seed);
        }
    }

    static List<byte[]> of(String target) throws Exception {
        return switch (target) {
            case "InstructionTarget", "VerifierTarget" -> programs();
            case "AssemblyTarget" -> listings();
            case "BtfTarget" -> TYPES.stream().map(AllTypes::pruned).toList();
            case "RecordingTarget" -> recordings();
            case "ElfTarget" ->
                    objects()
                            .filter(each -> Verifier.verify(each) instanceof Verdict.Accepted)
                            .map(ObjectWriter::write)
                            .toList();
            default -> scripts().stream().map(Seeds::bytes).toList();
        };
    }

    static List<Path> scripts() {
        return Stream.of(RESOURCES, EXAMPLES)
                .flatMap(folder -> Golden.files(folder, ".d").stream())
                .toList();
    }

    /**
     * A firing with every member, and the first ones of each recording: a fuzzer cuts what is
     * longer than its limit.
     */
    private static List<byte[]> recordings() {
        Stream<String> examples =
                Golden.files(EXAMPLES, ".jsonl").stream()
                        .map(file -> Golden.read(file).lines().limit(12).collect(joining("\n")));
        return Stream.concat(Stream.of(FIRING), examples)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static List<byte[]> listings() throws Decoder.UnknownInstruction {
        Stream.Builder<byte[]> listings = Stream.builder();
        for (byte[] program : programs()) {
            String listing = Listing.of(Decoder.decode(program));
            listings.add(listing.getBytes(StandardCharsets.UTF_8));
        }
        return listings.build().toList();
    }

    /** The bytes of programs. */
    private static List<byte[]> programs() {
        return objects()
                .flatMap(object -> object.programs().stream())
                .map(BpfProgram::code)
                .map(Encoder::encode)
                .toList();
    }

    /** Random ones, those with functions of their own, and those of the examples. */
    private static Stream<BpfObject> objects() {
        Stream<BpfObject> random = LongStream.range(0, 200).mapToObj(RandomPrograms::object);
        Stream<BpfObject> compiled =
                Golden.files(EXAMPLES, ".d").stream()
                        .map(file -> ScriptTarget.compiled(Golden.read(file)))
                        .flatMap(script -> script.executable().stream())
                        .map(Compilation.Executable::object)
                        .map(VerifiedObject::object);
        Stream<BpfObject> functions = FunctionPrograms.all().map(FunctionPrograms.Case::object);
        return Stream.of(random, functions, compiled).flatMap(each -> each);
    }

    private static byte[] bytes(Path file) {
        return Golden.read(file).getBytes(StandardCharsets.UTF_8);
    }
}
