package dev.dowse.cli;

import dev.dowse.consumer.OutputEvent;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a script has done outside: commands, and the file that {@code freopen()} sends the output
 * to.
 */
final class Effects implements AutoCloseable {
    private final Console console;
    private final DataStream first;
    private DataStream current;
    private String file = "";

    Effects(Console console, DataStream first) {
        this.console = console;
        this.first = first;
        this.current = first;
    }

    /** Where data goes now. */
    DataStream stream() {
        return current;
    }

    /** Does what an action asks for; what fails is told. */
    void act(OutputEvent.Outside effect) {
        current.flush();
        try {
            switch (effect.effect()) {
                case SYSTEM -> run(effect.text());
                case FREOPEN -> reopen(effect.text());
                case FTRUNCATE -> truncate();
            }
        } catch (IOException e) {
            console.say(effect.effect().spelling() + "(): " + e.getMessage());
        }
    }

    private void run(String command) throws IOException {
        Process process =
                new ProcessBuilder("sh", "-c", command)
                        .redirectInput(ProcessBuilder.Redirect.INHERIT)
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try (InputStream out = process.getInputStream()) {
            out.transferTo(current);
            current.check();
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void reopen(String path) throws IOException {
        DataStream next =
                path.isEmpty() ? first : DataStream.of(path, new FileOutputStream(path, true));
        close();
        current = next;
        file = path;
    }

    private void truncate() throws IOException {
        if (!file.isEmpty()) {
            FileChannel.open(Path.of(file), StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    @Override
    public void close() {
        if (current != first) {
            current.close();
        }
        current = first;
    }
}
