package dev.dowse.bpf.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.bpf.verifier.FunctionPrograms;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.bpf.vm.Host;
import dev.dowse.bpf.vm.Machine;
import dev.dowse.bpf.vm.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read back: the same programs on the same maps. */
final class ObjectReaderTest {
    private static final Host HOST =
            new Host(
                    1, 0, new Host.Task(42, 43, 7, 0, 0, "x", Host.UserMemory.EMPTY), new long[21]);

    @ParameterizedTest
    @MethodSource("dev.dowse.bpf.verifier.FunctionPrograms#all")
    void functionsAreFoundAgain(FunctionPrograms.Case each) throws MalformedElf {
        if (each.isAccepted()) {
            BpfObject read = ObjectReader.read(ObjectWriter.write(each.object())).object();
            Outcome outcome = new Machine(read, 1).fire(read.programs().getFirst(), HOST);
            assertEquals(new Outcome.Returned(each.result()), outcome);
        }
    }

    @Test
    void mapsHaveSizesThatMemoryCanHave() {
        MapSpec map =
                new MapSpec(
                        "huge",
                        MapRole.SCRATCH,
                        MapType.HASH,
                        Integer.MIN_VALUE + 4,
                        8,
                        1,
                        0,
                        List.of());
        BpfObject object = new BpfObject(List.of(), List.of(map), TaskFields.EMBEDDED);
        byte[] written = ObjectWriter.write(object);
        MalformedElf refusal = assertThrows(MalformedElf.class, () -> ObjectReader.read(written));
        assertEquals("map huge: key_size is 2147483652", refusal.getMessage());
    }

    @Test
    void randomObjectsAreReadBack() throws MalformedElf {
        int compared = 0;
        for (long seed = 0; seed < 400; seed++) {
            BpfObject object = RandomPrograms.object(seed);
            if (Verifier.verify(object) instanceof Verdict.Accepted) {
                compared++;
                compare(object, ObjectReader.read(ObjectWriter.write(object)));
            }
        }
        assertTrue(compared > 20, compared + " were compared");
    }

    private static void compare(BpfObject written, ElfObject read) {
        BpfProgram program = read.object().programs().getFirst();
        assertEquals(written.programs().getFirst().type(), program.type());
        assertEquals(List.of(), read.unresolved());
        assertEquals(written.maps().size(), read.maps().size());
        assertTrue(
                Verifier.verify(read.object()) instanceof Verdict.Accepted,
                () -> program.code().toString());
        List<Integer> sizes = read.maps().stream().map(MapSpec::valueSize).sorted().toList();
        assertEquals(written.maps().stream().map(MapSpec::valueSize).sorted().toList(), sizes);
    }

    /** Whatever is done to a file, it is read or refused, and nothing else happens. */
    @Test
    void damagedFilesAreRefused() {
        byte[] whole = ObjectWriter.write(RandomPrograms.object(3));
        Random random = new Random(7);
        int refused = 0;
        for (int round = 0; round < 3_000; round++) {
            byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(2) * round % 90);
            IntStream.range(0, 1 + random.nextInt(6))
                    .forEach(
                            _ -> damaged[random.nextInt(damaged.length)] = (byte) random.nextInt());
            try {
                ObjectReader.read(damaged);
            } catch (MalformedElf e) {
                refused++;
            }
        }
        assertTrue(refused > 500, refused + " were refused");
        assertThrows(MalformedElf.class, () -> ObjectReader.read(new byte[7]));
    }
}
