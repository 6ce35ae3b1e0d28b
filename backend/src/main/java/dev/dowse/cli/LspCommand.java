package dev.dowse.cli;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code dowse lsp}: the language server on standard input and output. */
@Command(
        name = "lsp",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Speaks the Language Server Protocol on standard input and output.")
final class LspCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Optional<LanguageServer> server = ServiceLoader.load(LanguageServer.class).findFirst();
        if (server.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            "dowse: this installation has no language server (dowse-language-server.jar).");
            return 1;
        }
        return server.get().serve(System.in, System.out);
    }
}
