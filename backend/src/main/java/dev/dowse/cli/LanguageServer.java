package dev.dowse.cli;

import java.io.InputStream;
import java.io.OutputStream;

/**
 * The door that {@code dowse lsp} opens: a language server found through {@link
 * java.util.ServiceLoader}, so that the compiler does not depend on the server.
 */
public interface LanguageServer {
    /**
     * Speaks the protocol on the two streams until the client says {@code exit} or the input ends.
     *
     * @return the exit status of the process: 0 after an orderly shutdown, else 1
     */
    int serve(InputStream in, OutputStream out);
}
