package dev.dowse.cli;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.LineMap;
import dev.dowse.source.SourceText;
import dev.dowse.source.SourceText.Part;
import dev.dowse.source.Span;
import dev.dowse.types.Architecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script of a suite whose file name says what must become of it: {@code tst.*.d} compiles, {@code
 * err.D_TAG.*.d} is refused with that tag. A comment {@code @@runtest-opts:} holds its command
 * line; a file {@code *.r} beside it may say {@code [D_TAG] line N}.
 *
 * @param expected what its name asks for
 * @param line the line of the expected error; 0 where nobody says it
 */
record SuiteScript(Path file, SourceText source, Expected expected, int line) {
    /** What a file name asks for. */
    sealed interface Expected {
        record Accepted() implements Expected {}

        /** Refused with this tag. */
        record Refused(String tag) implements Expected {}

        /** An error of which only the run says when it comes, or one of another processor. */
        record Open() implements Expected {}
    }

    /** {@code [D_TAG] line 3}: how a compiler tells its first error. */
    static final Pattern TOLD = Pattern.compile("\\[(D_[A-Z0-9_]+)](?: line (\\d+))?");

    private static final Pattern OPTIONS = Pattern.compile("@@runtest-opts:(.*?)(\\*/|\\n)");
    private static final Pattern EXCUSE = Pattern.compile("@@((?:xfail|skip)\\b.*?)(?:\\*/|\\n)");
    private static final Pattern NAME = Pattern.compile("err\\.(D_[A-Z0-9_]+)\\..*");

    /** How names say that a script is for a processor which Dowse does not know. */
    private static final Pattern FOREIGN = Pattern.compile(".*\\.sparc64\\.d");

    private static final Pattern ARM = Pattern.compile(".*\\.(aarch64|arm64)\\.d");

    /** Empty for a file whose name is of neither kind. */
    static Optional<SuiteScript> of(Path file) {
        String name = file.getFileName().toString();
        if (!name.startsWith("tst.") && !name.startsWith("err.")) {
            return Optional.empty();
        }
        String text = read(file);
        Matcher tag = NAME.matcher(name);
        Expected expected;
        if (FOREIGN.matcher(name).matches()) {
            expected = new Expected.Open();
        } else if (name.startsWith("tst.")) {
            expected = new Expected.Accepted();
        } else {
            expected = tag.matches() ? new Expected.Refused(tag.group(1)) : new Expected.Open();
        }
        SourceText source =
                new SourceText(
                        name,
                        text,
                        LineMap.of(text),
                        List.of(new Part(name, new Span(0, text.length()), 1, 0)));
        return Optional.of(new SuiteScript(file, source, expected, line(file)));
    }

    private static int line(Path script) {
        String name = script.getFileName().toString();
        Path results = script.resolveSibling(name.substring(0, name.length() - 1) + "r");
        if (!Files.exists(results)) {
            return 0;
        }
        Matcher told = TOLD.matcher(read(results));
        return told.find() && told.group(2) != null ? Integer.parseInt(told.group(2)) : 0;
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of the command line that the script, or its folder, asks for. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        for (String text : List.of(source.text(), folderOptions(file))) {
            Matcher options = OPTIONS.matcher(text);
            while (options.find()) {
                String line = options.group(1).strip();
                words.addAll(line.isEmpty() ? List.of() : List.of(line.split("\\s+", -1)));
            }
        }
        return words;
    }

    /** Why the suite itself does not expect the script to pass; empty where it does. */
    Optional<String> excuse() {
        Matcher excuse = EXCUSE.matcher(source.text() + folderOptions(file));
        return excuse.find() ? Optional.of(excuse.group(1).strip()) : Optional.empty();
    }

    private static String folderOptions(Path script) {
        Path options = script.resolveSibling("test.options");
        return Files.exists(options) ? read(options) : "";
    }

    /** What the front end gets: the text, preprocessed where that is asked for, and the options. */
    record Input(SourceText text, Environment environment) {}

    /**
     * The input as the command would make it.
     *
     * @throws CommandFailure where an option or the preprocessor refuses
     */
    Input input(Path root) {
        Map<String, String> options = new HashMap<>();
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        PreprocessorOptions preprocessor = new PreprocessorOptions();
        Iterator<String> words = words().iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals("--")) {
                words.forEachRemaining(arguments::add);
            } else if (!word.startsWith("-") || word.length() < 2) {
                arguments.add(word.startsWith("$") ? "1" : word);
            } else if ("xDUIcpb".indexOf(word.charAt(1)) >= 0) {
                String rest = word.substring(2);
                String value = rest.isEmpty() && words.hasNext() ? words.next() : rest;
                letter(word.charAt(1), value, options, preprocessor, root);
            } else {
                preprocessor.preprocess(word.contains("C"));
                flags(word, options);
            }
        }
        OptionArguments checked = new OptionArguments();
        options.forEach((k, v) -> checked.set(v.isEmpty() ? k : k + "=" + v));
        SourceText text = preprocessor.applied(System.err, source);
        return new Input(text, environment(checked.options(), arguments).on(architecture()));
    }

    private static void letter(
            char letter,
            String value,
            Map<String, String> options,
            PreprocessorOptions preprocessor,
            Path root) {
        switch (letter) {
            case 'x' -> {
                int equals = value.indexOf('=');
                options.put(
                        equals < 0 ? value : value.substring(0, equals),
                        equals < 0 ? "" : value.substring(equals + 1));
                preprocessor.set(value);
            }
            // Paths count from the folder above the suite, where its own runner stands.
            case 'I' -> preprocessor.folder(root.resolveSibling(value).toString());
            case 'D' -> preprocessor.define(value);
            case 'U' -> preprocessor.undefine(value);
            case 'b' -> options.put("bufsize", value);
            default -> {}
        }
    }

    private static void flags(String word, Map<String, String> options) {
        if (word.contains("Z")) {
            options.put("zdefs", "");
        }
        if (word.contains("V")) {
            options.put("empty", "");
        }
        if (word.contains("w")) {
            options.put("destructive", "");
        }
    }

    private Architecture architecture() {
        return ARM.matcher(source.name()).matches() ? Architecture.ARM64 : Architecture.X86_64;
    }

    private static Environment environment(Options options, List<String> arguments) {
        Map<String, Long> macros = new HashMap<>(ProcessFacts.macros());
        macros.put("target", 1L);
        return new Environment(
                BundledProbes.INSTANCE,
                KernelTypes.known(),
                StandardLibrary.INSTANCE,
                new Macros(macros, arguments, true),
                options);
    }
}
