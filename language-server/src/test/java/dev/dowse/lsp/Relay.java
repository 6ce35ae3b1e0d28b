package dev.dowse.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** Passes messages on from one side to the other, whole ones, and shows each before it goes. */
final class Relay implements Runnable {
    private static final String LENGTH = "content-length:";

    private final InputStream in;
    private final OutputStream out;
    private final Consumer<JsonObject> witness;

    Relay(InputStream in, OutputStream out, Consumer<JsonObject> witness) {
        this.in = in;
        this.out = out;
        this.witness = witness;
    }

    static void start(InputStream in, OutputStream out, Consumer<JsonObject> witness) {
        Thread.ofPlatform().daemon().start(new Relay(in, out, witness));
    }

    @Override
    public void run() {
        try (out) {
            int length = header();
            while (length >= 0) {
                byte[] body = in.readNBytes(length);
                witness.accept(
                        JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                                .getAsJsonObject());
                out.write(
                        ("Content-Length: " + length + "\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                out.write(body);
                out.flush();
                length = header();
            }
        } catch (IOException e) {
            // One side has gone; closing tells the other.
        }
    }

    /** The length of the next message; negative at the end. */
    private int header() throws IOException {
        int length = -1;
        String line = line();
        while (!line.isEmpty()) {
            if (line.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
            line = line();
        }
        return length;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        while (c >= 0 && c != '\n') {
            line.write(c);
            c = in.read();
        }
        return line.toString(StandardCharsets.US_ASCII).strip();
    }
}
