package dev.dowse.lsp;

import dev.dowse.cli.LanguageServer;
import java.io.InputStream;
import java.io.OutputStream;

/** Connects the language server to a pair of streams. */
public final class Starter implements LanguageServer {
    @Override
    public int serve(InputStream in, OutputStream out) {
        Connection connection = new Connection(in, out, OwnCommand.ofThisInstallation());
        Thread end = new Thread(connection::abandon, "end of server");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            int exitCode = connection.serve();
            Runtime.getRuntime().removeShutdownHook(end);
            return exitCode;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
