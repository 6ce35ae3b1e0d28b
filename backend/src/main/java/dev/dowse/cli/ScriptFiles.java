package dev.dowse.cli;

import dev.dowse.parser.Parser;
import dev.dowse.source.LineMarker;
import dev.dowse.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads scripts, with a sentence for everything that can be wrong with a file. */
final class ScriptFiles {
    /** A script longer than this is no script. */
    private static final long LIMIT = 64L << 20;

    private ScriptFiles() {}

    /**
     * The script at {@code path}; {@code -} is standard input.
     *
     * @throws CommandFailure where it cannot be read
     */
    static SourceText read(String path, InputStream standardInput) {
        return read(path, "<stdin>", standardInput);
    }

    /**
     * The script at {@code path}, or {@code -} for standard input under another name: an editor
     * hands over a text that it knows by the name of a file.
     *
     * @throws CommandFailure where it cannot be read
     */
    static SourceText read(String path, String name, InputStream standardInput) {
        try {
            if (path.equals("-")) {
                return SourceText.of(
                        name, new String(standardInput.readAllBytes(), StandardCharsets.UTF_8));
            }
            Path file = Path.of(path);
            if (Files.isDirectory(file)) {
                throw failure(path, "it is a folder; name the script in it");
            }
            if (Files.size(file) > LIMIT) {
                throw failure(path, "it is longer than " + (LIMIT >> 20) + " MiB");
            }
            return SourceText.of(
                    path, new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw failure(path, "there is no such file");
        } catch (AccessDeniedException e) {
            throw failure(path, "you are not permitted to read it");
        } catch (IOException e) {
            throw failure(path, e.toString());
        }
    }

    /** A script in which control lines such as {@code # 12 "file"} count. */
    static SourceText followed(SourceText script) {
        boolean marked =
                script.text().contains("#")
                        && script.text().lines().anyMatch(l -> LineMarker.read(l).isPresent());
        return marked ? LineMarker.followed(script, Parser.comments(script)) : script;
    }

    private static CommandFailure failure(String path, String why) {
        return new CommandFailure(ExitCode.ERROR, "cannot read " + path + ": " + why);
    }
}
