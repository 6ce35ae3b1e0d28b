package dev.dowse.bpf.btf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes the bundled types anew from those of the kernel that runs: {@code SnapshotTool BTF OUT}. A
 * tool for developers, run by hand when the bundled kernel changes.
 */
final class SnapshotTool {
    private static final Path LIST = Path.of("src/test/resources/bpf/btf/bundled-types.txt");

    private SnapshotTool() {}

    public static void main(String[] arguments) throws IOException {
        byte[] kernel = Files.readAllBytes(Path.of(arguments[0]));
        Btf btf = Btf.of(ByteBuffer.wrap(kernel)).orElseThrow();
        Files.write(Path.of(arguments[1]), packed(BtfPruning.prune(btf, wanted())));
    }

    /** The names of the types that are bundled with all their members. */
    static Set<String> wanted() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : Files.readAllLines(LIST)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                names.add(line.strip());
            }
        }
        return names;
    }

    private static byte[] packed(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream gzip = new Best(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static final class Best extends GZIPOutputStream {
        Best(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
