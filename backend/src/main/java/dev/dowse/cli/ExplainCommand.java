package dev.dowse.cli;

import dev.dowse.compiler.Manual;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code dowse explain}: the documentation page of a diagnostic, a function or a variable. */
@Command(
        name = "explain",
        description =
                "Explain a diagnostic code, a function, a variable, a type, an option or a provider.",
        mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", description = "For example BPF-HASHKEY-512 or quantize.")
    private String name = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<String> page = Manual.page(name);
        if (page.isEmpty()) {
            throw new CommandFailure(
                    ExitCode.ERROR,
                    "there is no page about "
                            + name
                            + "; codes stand in brackets behind error or warning, as in"
                            + " error[D_IDENT_UNDEF]");
        }
        console.out().println(page.get().strip());
        return ExitCode.OK;
    }
}
