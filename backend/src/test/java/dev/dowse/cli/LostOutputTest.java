package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that cannot be written ends the command, and is told. */
final class LostOutputTest {
    private static final String TICKS =
            "#pragma D option quiet\ntick-1ms { printf(\"%d\\n\", i++); }\n";

    @TempDir private Path folder = Path.of("");

    private String script(String text) throws IOException {
        return Files.writeString(folder.resolve("x.d"), text).toString();
    }

    /** An output that takes {@code room} bytes and then refuses. */
    private static final class Narrow extends OutputStream {
        private final String why;
        private final int room;
        private int refused;
        private int taken;

        Narrow(int room, String why) {
            this.room = room;
            this.why = why;
        }

        @Override
        public void write(int value) throws IOException {
            if (taken == room) {
                refused++;
                throw new IOException(why);
            }
            taken++;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void aFullDiskIsTold(String format) throws IOException {
        Narrow disk = new Narrow(0, "No space left on device");
        CommandRun run =
                CommandRun.to(disk, "run", "--target", "vm", "--format", format, script(TICKS));
        assertEquals(ExitCode.ERROR, run.status());
        assertEquals("dowse: cannot write standard output: No space left on device\n", run.err());
    }

    @Test
    void aReaderThatIsGoneEndsTheRunWithoutAWord() throws IOException {
        Narrow pipe = new Narrow(4, "Broken pipe");
        CommandRun run = CommandRun.to(pipe, "run", "--target", "vm", script(TICKS));
        assertEquals(ExitCode.BROKEN_PIPE, run.status());
        assertEquals("", run.err());
        assertTrue(pipe.refused < 5, "it went on for " + pipe.refused + " firings");
    }

    @Test
    void whatIsLostAtTheEndCountsToo() throws IOException {
        CommandRun run = CommandRun.to(new Narrow(3, "Input/output error"), "explain", "quantize");
        assertEquals(ExitCode.ERROR, run.status());
        assertEquals("dowse: cannot write standard output: Input/output error\n", run.err());
    }

    @Test
    void bytesThatAreNoTextArriveAsTheyAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String text = "#pragma D option quiet\nBEGIN { printf(\"%c|\", 233); exit(0); }\n";
        CommandRun.to(out, "run", "--target", "vm", script(text));
        assertArrayEquals(new byte[] {(byte) 0xe9, '|', '\n'}, out.toByteArray());
    }
}
