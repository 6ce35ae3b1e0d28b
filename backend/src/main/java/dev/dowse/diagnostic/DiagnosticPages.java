package dev.dowse.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The documentation page of each diagnostic code, in Markdown: what hovers show and {@code dowse
 * explain} prints. The pages stand in docs/diagnostics of the backend.
 */
public final class DiagnosticPages {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_-]*");

    private DiagnosticPages() {}

    /** The page of a code; empty for a name that is no code. */
    public static Optional<String> page(String code) {
        if (!CODE.matcher(code).matches()) {
            return Optional.empty();
        }
        try (InputStream in = DiagnosticPages.class.getResourceAsStream("pages/" + code + ".md")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
