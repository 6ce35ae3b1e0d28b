package dev.dowse.bpf.btf;

import dev.dowse.types.TypeDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;

/**
 * The types of Linux 6.18 on x86-64 that scripts commonly use, for systems whose kernel describes
 * none and for runs that must be the same everywhere: the structures behind the D libraries, what
 * their members point to, and the arguments of all tracepoints. Of everything else only the name is
 * known.
 */
public final class BundledTypes {
    private static final String RESOURCE = "linux-6.18-x86_64.btf.gz";

    private BundledTypes() {}

    /** The types, unpacked when the first one is asked for. */
    private static final class Once {
        private static final TypeDictionary TYPES = read();
    }

    public static TypeDictionary dictionary() {
        return new TypeDictionary.Late(() -> Once.TYPES);
    }

    static ByteBuffer bytes() {
        try (InputStream packed = BundledTypes.class.getResourceAsStream(RESOURCE)) {
            if (packed == null) {
                throw new IllegalStateException("missing types " + RESOURCE);
            }
            return ByteBuffer.wrap(new GZIPInputStream(packed).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TypeDictionary read() {
        return BtfTypes.chosen(bytes()).orElseThrow(() -> new IllegalStateException(RESOURCE));
    }
}
