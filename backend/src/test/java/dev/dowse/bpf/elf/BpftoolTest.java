package dev.dowse.bpf.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.verifier.FunctionPrograms;
import dev.dowse.bpf.verifier.RandomPrograms;
import dev.dowse.bpf.verifier.Verdict;
import dev.dowse.bpf.verifier.Verifier;
import dev.dowse.kernel.KernelAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written {@code bpftool} loads: libbpf reads it, and the kernel accepts it. */
final class BpftoolTest {
    private static final Path BPFTOOL = Path.of("/usr/sbin/bpftool");

    /** In a mount namespace of its own, so that nothing stays pinned. */
    private static final String LOAD =
            """
            mount -t bpf bpf "$1" || exit 9
            for file in "$2"/*.o; do
                bpftool prog loadall "$file" "$1/$(basename "$file" .o)" 2>&1 || exit 1
            done
            """;

    @TempDir private Path files;
    @TempDir private Path mount;

    @Test
    void objectsAreLoaded() throws IOException, InterruptedException {
        KernelAccess.require();
        assumeTrue(Files.exists(BPFTOOL), "there is no bpftool");
        List<BpfObject> objects = Stream.concat(withFunctions(), random()).toList();
        for (int i = 0; i < objects.size(); i++) {
            Files.write(files.resolve(i + ".o"), ObjectWriter.write(objects.get(i)));
        }
        Process process =
                new ProcessBuilder(
                                "unshare",
                                "-m",
                                "sh",
                                "-c",
                                LOAD,
                                "sh",
                                mount.toString(),
                                files.toString())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(1, TimeUnit.MINUTES);
        assumeTrue(process.exitValue() != 9, "no file system for pinned objects: " + said);
        assertEquals(0, process.exitValue(), said);
    }

    private static Stream<BpfObject> withFunctions() {
        return FunctionPrograms.all()
                .filter(FunctionPrograms.Case::isAccepted)
                .map(FunctionPrograms.Case::object);
    }

    private static Stream<BpfObject> random() {
        return LongStream.range(0, 1_000)
                .mapToObj(RandomPrograms::object)
                .filter(object -> Verifier.verify(object) instanceof Verdict.Accepted)
                .limit(20);
    }
}
