package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.Assembler;
import dev.dowse.bpf.isa.MalformedAssembly;
import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapRole;
import dev.dowse.bpf.program.MapSpec;
import dev.dowse.bpf.program.MapType;
import dev.dowse.bpf.program.ProgramType;
import dev.dowse.bpf.program.SourceLine;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The programs of {@code functions.txt}, which call functions of their own, and of {@code
 * loops.txt}, whose functions a helper calls.
 */
public final class FunctionPrograms {
    private static final String REFUSED = "refused: ";
    private static final String BY_OURS = "refused by ours: ";

    /** A program with a line has records of its functions, which the kernel wants for loops. */
    private static final SourceLine LINE =
            new SourceLine(0, Span.at(0), "functions.txt", 1, 1, "functions");

    private FunctionPrograms() {}

    /**
     * A program and what becomes of it.
     *
     * @param verdict the number that it returns, or why it is refused
     */
    public record Case(String name, String verdict, BpfObject object) {
        @Override
        public String toString() {
            return name;
        }

        public boolean isAccepted() {
            return !verdict.startsWith("refused");
        }

        /** Newer kernels may accept what this verifier refuses. */
        public boolean isRefusedByOursOnly() {
            return verdict.startsWith(BY_OURS);
        }

        /** What it returns, where it is accepted. */
        public long result() {
            return Long.parseLong(verdict);
        }

        /** What the message of the refusal has in it. */
        public String complaint() {
            return verdict.substring((isRefusedByOursOnly() ? BY_OURS : REFUSED).length());
        }
    }

    public static Stream<Case> all() {
        return Stream.of("functions.txt", "loops.txt").flatMap(FunctionPrograms::read);
    }

    private static Stream<Case> read(String file) {
        try (InputStream text =
                Objects.requireNonNull(
                        FunctionPrograms.class.getResourceAsStream("/dev/dowse/bpf/" + file))) {
            String all = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("\n== ", -1)).skip(1).map(FunctionPrograms::parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case parsed(String section) {
        String title = section.lines().findFirst().orElseThrow();
        int colon = title.indexOf(": ");
        return new Case(
                title.substring(0, colon),
                title.substring(colon + 2),
                object(section.substring(title.length())));
    }

    static BpfObject object(String text) {
        try {
            BpfProgram program =
                    new BpfProgram(
                            "functions",
                            ProgramType.RAW_TRACEPOINT,
                            new AttachPoint.Begin(),
                            Assembler.assemble(text),
                            List.of(LINE));
            MapSpec values =
                    new MapSpec("values", MapRole.SCRATCH, MapType.ARRAY, 4, 64, 1, 0, List.of());
            MapSpec others =
                    new MapSpec(
                            "others", MapRole.PROGRAMS, MapType.PROG_ARRAY, 4, 4, 1, 0, List.of());
            return new BpfObject(List.of(program), List.of(values, others), TaskFields.EMBEDDED);
        } catch (MalformedAssembly e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
