package dev.dowse.compiler;

import dev.dowse.parser.Parser;
import dev.dowse.semantics.Library;
import dev.dowse.source.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The D libraries that come with Dowse; each file is parsed once, when it is first asked for. */
public final class StandardLibrary implements Library {
    /** The one instance: what it gathers is the same for everybody. */
    public static final StandardLibrary INSTANCE = new StandardLibrary();

    private final ConcurrentMap<String, Optional<Unit>> units = new ConcurrentHashMap<>();

    private StandardLibrary() {}

    @Override
    public Optional<Unit> file(String name) {
        return units.computeIfAbsent(name, StandardLibrary::parsed);
    }

    private static Optional<Unit> parsed(String name) {
        return text(name)
                .map(text -> SourceText.of(name, text))
                .map(source -> new Unit(source, Parser.parse(source).value()));
    }

    /** The text of a file; empty where there is none of that name. */
    public static Optional<String> text(String name) {
        try (InputStream stream =
                StandardLibrary.class.getResourceAsStream("/dev/dowse/library/" + name)) {
            return stream == null
                    ? Optional.empty()
                    : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
