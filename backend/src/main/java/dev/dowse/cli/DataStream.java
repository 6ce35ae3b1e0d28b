package dev.dowse.cli;

import dev.dowse.source.RawText;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where data goes. A {@link PrintStream} swallows what goes wrong with it; this one remembers, so
 * that a full disk is told and a reader that went away ends the run.
 */
final class DataStream extends PrintStream {
    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Witness witness;
    private boolean told;

    private DataStream(String name, Witness witness) {
        super(new BufferedOutputStream(witness, BUFFER), false, StandardCharsets.UTF_8);
        this.name = name;
        this.witness = witness;
    }

    /**
     * @param name what messages call it, such as {@code standard output}
     */
    static DataStream of(String name, OutputStream out) {
        return new DataStream(name, new Witness(out));
    }

    /** Writes traced text, its bytes as they are, and lets it be seen at once. */
    void show(String text) {
        byte[] bytes = RawText.bytes(text);
        write(bytes, 0, bytes.length);
        check();
    }

    /**
     * Has everything written. What went wrong is thrown once.
     *
     * @throws CommandFailure where that is impossible; without a word where whoever read it is gone
     */
    void check() {
        if (!checkError() || told) {
            return;
        }
        told = true;
        String why = witness.failure.map(IOException::getMessage).orElse("it is closed");
        throw why.equals("Broken pipe")
                ? new CommandFailure(ExitCode.BROKEN_PIPE, "")
                : new CommandFailure(ExitCode.ERROR, "cannot write " + name + ": " + why);
    }

    /** Passes everything on and keeps the first failure. */
    private static final class Witness extends FilterOutputStream {
        private Optional<IOException> failure = Optional.empty();

        Witness(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                throw keep(e);
            }
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void flush() throws IOException {
            try {
                out.flush();
            } catch (IOException e) {
                throw keep(e);
            }
        }

        private IOException keep(IOException e) {
            failure = failure.or(() -> Optional.of(e));
            return e;
        }
    }
}
