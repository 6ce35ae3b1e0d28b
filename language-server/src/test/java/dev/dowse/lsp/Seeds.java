package dev.dowse.lsp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** What {@link EditTarget} starts from: scripts, and random edits of them. */
final class Seeds {
    private static final Path SCRIPTS =
            Path.of("..", "backend", "src", "test", "resources", "semantics");
    private static final List<String> PIECES =
            List.of(
                    "", "x", "\n", "\r\n", "\r", "😀", "BEGIN {", "}", "a\nb\nc", "é\t", "/*",
                    "\"");

    private Seeds() {}

    /** Writes the seeds into the folder given second; there is only one target. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        int number = 0;
        for (byte[] seed : all()) {
            Files.write(folder.resolve(String.valueOf(number++)), seed);
        }
    }

    static List<byte[]> all() {
        Random random = new Random(1);
        return scripts().map(script -> edited(script, random)).toList();
    }

    private static Stream<String> scripts() {
        Stream<String> few = Stream.of("", "\r\n", "a\rb\n", "BEGIN\r\n{ trace(\"😀\"); }\r\n");
        return Stream.concat(few, files().stream().map(Seeds::read));
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".d")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] edited(String script, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(script.getBytes(StandardCharsets.UTF_8));
        bytes.write(0);
        for (int edit = random.nextInt(10); edit > 0; edit--) {
            int line = random.nextInt(30) - 1;
            bytes.write(line);
            bytes.write(random.nextInt(20));
            bytes.write(line + random.nextInt(3));
            bytes.write(random.nextInt(-2, 20));
            byte[] piece =
                    PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            bytes.write(piece.length);
            bytes.writeBytes(piece);
        }
        return bytes.toByteArray();
    }
}
