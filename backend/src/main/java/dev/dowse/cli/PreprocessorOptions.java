package dev.dowse.cli;

import dev.dowse.source.SourceText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/**
 * The options of a command line that are for the C preprocessor, in the order in which they came.
 * What a script is told about the system is what the reference tells it.
 */
final class PreprocessorOptions {
    /** Names that scripts ask for to learn where they are. */
    private static final List<String> SYSTEM =
            List.of(
                    "-D__linux",
                    "-D__unix",
                    "-D__SVR4",
                    "-D__SUNW_D=1",
                    "-U__GNUC__",
                    "-D__SUNW_D_64",
                    "-D__Linux");

    /** The version of the D language, 2.0.1, a byte and twice twelve bits. */
    private static final String VERSION = "-D__SUNW_D_VERSION=0x02000001";

    private final List<String> arguments = new ArrayList<>();
    private String command = "cpp";
    private String mode = "a";
    private boolean wanted;

    @Option(names = "-C", description = "Run the C preprocessor on scripts.")
    void preprocess(boolean on) {
        wanted |= on;
    }

    @Option(names = "-I", paramLabel = "DIR", description = "Folder of headers, for -C.")
    void folder(String given) {
        arguments.add("-I" + given);
    }

    @Option(names = "-D", paramLabel = "NAME[=DEF]", description = "Define a macro, for -C.")
    void define(String given) {
        arguments.add("-D" + given);
    }

    @Option(names = "-U", paramLabel = "NAME", description = "Undefine a macro, for -C.")
    void undefine(String given) {
        arguments.add("-U" + given);
    }

    @Option(names = "-H", description = "With -C: print the paths of included headers.")
    void headers(boolean on) {
        if (on) {
            arguments.add("-H");
        }
    }

    /** {@code name} or {@code name=value} of {@code -x}; other options change nothing here. */
    void set(String given) {
        int equals = given.indexOf('=');
        set(
                equals < 0 ? given : given.substring(0, equals),
                equals < 0 ? "" : given.substring(equals + 1));
    }

    private void set(String name, String value) {
        switch (name) {
            case "cpp" -> wanted = true;
            case "cppargs" ->
                    arguments.addAll(
                            value.isBlank() ? List.of() : List.of(value.strip().split("\\s+", -1)));
            case "cpphdrs" -> headers(true);
            case "cpppath" -> command = value.isEmpty() ? command : value;
            case "define" -> define(value);
            case "incdir" -> folder(value);
            case "undef" -> undefine(value);
            case "stdc" -> mode = conformance(value);
            default -> {
                // Options of other parts of the command come by here too.
            }
        }
    }

    private static String conformance(String value) {
        String mode = value.toLowerCase(Locale.ROOT);
        if (!mode.equals(value) || !List.of("a", "c", "s", "t").contains(mode)) {
            throw new CommandFailure(
                    ExitCode.ERROR,
                    "failed to set -x stdc: the conformance is a, c, s or t, not '" + value + "'");
        }
        return mode;
    }

    /** The script, preprocessed where that is asked for, with its line markers followed. */
    SourceText applied(PrintStream remarks, SourceText script) {
        return wanted ? preprocessor(remarks).expand(script) : ScriptFiles.followed(script);
    }

    private Preprocessor preprocessor(PrintStream remarks) {
        List<String> all = new ArrayList<>(SYSTEM);
        all.addAll(arguments);
        all.add(VERSION);
        all.add(mode.equals("s") ? "-traditional-cpp" : "-std=c99");
        return new Preprocessor(remarks, command, all);
    }
}
