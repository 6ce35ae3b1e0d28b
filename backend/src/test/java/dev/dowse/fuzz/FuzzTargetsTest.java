package dev.dowse.fuzz;

import dev.dowse.bpf.isa.Decoder;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.bpf.isa.Listing;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.testing.Golden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The targets hold for what a fuzzer starts from, and for what one has found. */
class FuzzTargetsTest {
    private static final Path RESOURCES = Path.of("src/test/resources");

    static Stream<Path> scripts() {
        return Stream.of("parser", "semantics", "constraints", "dev/dowse/codegen", "fuzz")
                .flatMap(folder -> Golden.files(RESOURCES.resolve(folder), ".d").stream());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scripts(Path script) {
        ScriptTarget.fuzzerTestOneInput(Golden.read(script).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void trees(Path script) {
        ParserTarget.fuzzerTestOneInput(Golden.read(script).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void programs() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            byte[] code = Encoder.encode(RandomPrograms.object(seed).programs().getFirst().code());
            InstructionTarget.fuzzerTestOneInput(code);
            VerifierTarget.fuzzerTestOneInput(code);
            String listing = Listing.of(Decoder.decode(code));
            AssemblyTarget.fuzzerTestOneInput(listing.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A field that must be 0, and the index of a map, which is any number. */
    @ParameterizedTest
    @ValueSource(strings = {"7a7af8ff01000000", "18110000393f00b70000000000000000"})
    void instructions(String found) throws Exception {
        InstructionTarget.fuzzerTestOneInput(HexFormat.of().parseHex(found));
    }

    @Test
    void recordings() throws IOException {
        byte[] recording = Files.readAllBytes(Path.of("examples/reads.jsonl"));
        RecordingTarget.fuzzerTestOneInput(recording);
        damaged(recording).forEach(RecordingTarget::fuzzerTestOneInput);
    }

    @Test
    void types() throws IOException {
        byte[] header = HexFormat.of().parseHex("9feb01001800000000000000100000001000000009000000");
        BtfTarget.fuzzerTestOneInput(header);
        damaged(header).forEach(BtfTarget::fuzzerTestOneInput);
    }

    private static List<byte[]> damaged(byte[] whole) {
        Random random = new Random(1);
        return Stream.generate(
                        () -> {
                            byte[] copy = whole.clone();
                            copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
                            return copy;
                        })
                .limit(200)
                .toList();
    }
}
