package dev.dowse.fuzz;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.Encoder;
import dev.dowse.testing.Golden;
import java.nio.charset.StandardCharsets;
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
    static List<Path> scripts() {
        return Seeds.scripts();
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
        for (byte[] code : Seeds.of("VerifierTarget")) {
            InstructionTarget.fuzzerTestOneInput(code);
            VerifierTarget.fuzzerTestOneInput(code);
        }
        for (byte[] listing : Seeds.of("AssemblyTarget")) {
            AssemblyTarget.fuzzerTestOneInput(listing);
        }
    }

    /** A field that must be 0, and the index of a map, which is any number. */
    @ParameterizedTest
    @ValueSource(strings = {"7a7af8ff01000000", "18110000393f00b70000000000000000"})
    void instructions(String found) throws Exception {
        InstructionTarget.fuzzerTestOneInput(HexFormat.of().parseHex(found));
    }

    /** A function that is called again and again: that ends, but later than is permitted. */
    @Test
    void aLongLoop() throws Exception {
        VerifierTarget.fuzzerTestOneInput(
                Encoder.encode(
                        Assembler.assemble(
                                """
                                r1 = 8388608
                                r2 = subprog[turn]
                                r3 = 0
                                r4 = 0
                                call #181
                                exit
                                turn: r0 = 0
                                exit
                                """)));
    }

    @Test
    void recordings() throws Exception {
        for (byte[] recording : Seeds.of("RecordingTarget")) {
            RecordingTarget.fuzzerTestOneInput(recording);
            damaged(recording).forEach(RecordingTarget::fuzzerTestOneInput);
        }
    }

    @Test
    void objects() throws Exception {
        for (byte[] object : Seeds.of("ElfTarget")) {
            ElfTarget.fuzzerTestOneInput(object);
            damaged(object).forEach(ElfTarget::fuzzerTestOneInput);
        }
    }

    @Test
    void types() throws Exception {
        for (byte[] types : Seeds.of("BtfTarget")) {
            BtfTarget.fuzzerTestOneInput(types);
            damaged(types).forEach(BtfTarget::fuzzerTestOneInput);
        }
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
