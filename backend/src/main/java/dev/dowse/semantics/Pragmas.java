package dev.dowse.semantics;

import dev.dowse.catalog.ScriptOption;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.VariableScope;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code #pragma D …}: options above all; what else the reference knows is accepted. */
final class Pragmas {
    private static final Set<String> ACCEPTED = Set.of("ident", "line");
    private static final Set<String> NAMES =
            Set.of("attributes", "binding", "depends_on", "error", "ident", "line", "option");

    /** The options that come too late in a script. */
    private static final Set<String> COMMAND_ONLY =
            Set.of(
                    "cppargs",
                    "cpphdrs",
                    "cpppath",
                    "ctfpath",
                    "define",
                    "incdir",
                    "ldpath",
                    "lockmem",
                    "modpath",
                    "procfspath",
                    "stdc",
                    "undef");

    private static final Set<String> PREPROCESSOR =
            Set.of(
                    "#define",
                    "#elif",
                    "#else",
                    "#endif",
                    "#if",
                    "#ifdef",
                    "#ifndef",
                    "#include",
                    "#undef");

    private static final Set<String> CONTROLS = Set.of("#", "#!", "#line", "#ident");
    private static final Pattern VERSION = Pattern.compile("\"[0-9]+\\.[0-9]+(\\.[0-9]+)?\"");
    private static final Pattern ATTRIBUTES = Pattern.compile("[A-Za-z]+/[A-Za-z]+/[A-Za-z]+");

    private final Analysis analysis;

    /** The names that bindings and attributes are about. */
    private final List<Word> described = new ArrayList<>();

    Pragmas(Analysis analysis) {
        this.analysis = analysis;
    }

    void apply(Item.Pragma pragma) {
        List<Word> words = pragma.words();
        boolean own = !words.isEmpty() && words.getFirst().text().equals("D");
        List<Word> rest = own ? words.subList(1, words.size()) : words;
        if (rest.isEmpty()) {
            if (own) {
                malformed(pragma.span(), "'#pragma D' needs a word such as 'option' behind it");
            }
            return;
        }
        String name = rest.getFirst().text();
        if (name.startsWith("#")) {
            control(rest);
        } else if (name.equals("binding") && own) {
            binding(pragma, rest.subList(1, rest.size()));
        } else if (name.equals("attributes") && own) {
            attributes(pragma, rest.subList(1, rest.size()));
        } else if (name.equals("error")) {
            analysis.error("D_PRAGERR", pragma.span(), "#error: " + text(rest));
        } else if (name.equals("option") && own) {
            option(pragma, rest.subList(1, rest.size()));
        } else if (name.equals("depends_on") && own) {
            dependency(pragma, rest.subList(1, rest.size()));
        } else if (own && !ACCEPTED.contains(name)) {
            analysis.unknown(
                    "D_PRAGMA_INVAL",
                    rest.getFirst().span(),
                    name,
                    "there is no pragma '" + name + "'",
                    () -> NAMES);
        }
    }

    private static String text(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words.subList(1, words.size())) {
            text.append(text.isEmpty() ? "" : " ").append(word.text());
        }
        return text.toString();
    }

    private void malformed(Span span, String message) {
        analysis.error("D_PRAGMA_MALFORM", span, message);
    }

    /** A line such as {@code #line 3 "a.d"} or {@code #!/usr/sbin/dtrace -s}. */
    private void control(List<Word> words) {
        String name = words.getFirst().text();
        if (name.equals("#error")) {
            analysis.error("D_PRAGERR", words.getFirst().span(), "#error: " + text(words));
        } else if (!CONTROLS.contains(name)) {
            analysis.error(
                    "D_PRAGCTL_INVAL",
                    words.getFirst().span(),
                    "there is no control line '"
                            + name
                            + "'; "
                            + (PREPROCESSOR.contains(name)
                                    ? "if it is for the C preprocessor, use -C"
                                    : "a comment begins with //"));
        }
    }

    /** {@code binding "1.2" name}: the language version that a declaration needs. */
    private void binding(Item.Pragma pragma, List<Word> words) {
        boolean shaped = words.size() >= 2 && words.getFirst().text().startsWith("\"");
        if (!shaped) {
            malformed(pragma.span(), "binding needs a version and a name, as in '\"1.2\" name'");
        } else if (!VERSION.matcher(words.getFirst().text()).matches()) {
            analysis.error(
                    "D_PRAGMA_INVAL",
                    words.getFirst().span(),
                    "this is no version of the language");
        } else {
            described.add(words.get(1));
        }
    }

    /** {@code attributes Stable/Stable/Common name}. */
    private void attributes(Item.Pragma pragma, List<Word> words) {
        if (words.size() < 2) {
            malformed(pragma.span(), "attributes needs the attributes and a name");
        } else if (!ATTRIBUTES.matcher(words.getFirst().text()).matches()) {
            analysis.error(
                    "D_PRAGMA_INVAL",
                    words.getFirst().span(),
                    "attributes look like Stable/Stable/Common");
        } else if (!words.get(1).text().equals("provider")) {
            described.add(words.get(1));
        }
    }

    /** A binding or attributes of something that the script does not declare have no effect. */
    void complainIfUnused() {
        for (Word name : described) {
            String text = name.text();
            boolean declared =
                    analysis.scope().constant(text).isPresent()
                            || analysis.scope().variable(VariableScope.GLOBAL, text).isPresent()
                            || analysis.scope().isGiven(text)
                            || analysis.scope().isDescribable(text);
            boolean own =
                    analysis.scope().constant(text).isPresent()
                            || analysis.scope().variable(VariableScope.GLOBAL, text).isPresent()
                            || analysis.scope().isDescribable(text);
            boolean given = analysis.scope().isGiven(text) || Scope.functionNames().contains(text);
            if (given && !own) {
                analysis.error(
                        "D_PRAGMA_SCOPE",
                        name.span(),
                        "'"
                                + text
                                + "' is D's own; a script describes only what it declares itself");
                continue;
            }
            if (!declared) {
                analysis.error(
                        "D_PRAGMA_UNUSED",
                        name.span(),
                        "this script declares no '" + text + "' that the pragma could describe");
            }
        }
    }

    private void dependency(Item.Pragma pragma, List<Word> words) {
        if (words.size() != 2) {
            malformed(pragma.span(), "depends_on needs a class and a name, as in 'library io.d'");
        } else if (!Set.of("library", "module", "provider").contains(words.getFirst().text())) {
            analysis.error(
                    "D_PRAGMA_INVAL",
                    words.getFirst().span(),
                    "depends_on takes 'library', 'module' or 'provider'");
        } else if (words.getFirst().text().equals("library")) {
            analysis.error(
                    "D_PRAGMA_DEPEND",
                    pragma.span(),
                    "only a D library can depend on a library; a script has them all");
        }
    }

    private void option(Item.Pragma pragma, List<Word> words) {
        if (words.isEmpty()) {
            malformed(pragma.span(), "'#pragma D option' needs the name of an option");
            return;
        }
        if (words.size() > 1) {
            malformed(words.get(1).span(), "one '#pragma D option' sets one option");
            return;
        }
        Word word = words.getFirst();
        int equals = word.text().indexOf('=');
        String name = equals < 0 ? word.text() : word.text().substring(0, equals);
        Optional<String> value =
                equals < 0 ? Optional.empty() : Optional.of(word.text().substring(equals + 1));
        Span nameSpan =
                new Span(
                        word.span().start(),
                        Math.min(word.span().end(), word.span().start() + name.length()));
        Optional<ScriptOption> option = ScriptOption.named(name);
        if (option.isEmpty()) {
            analysis.unknown(
                    "D_PRAGMA_OPTSET",
                    nameSpan,
                    name,
                    "there is no option '" + name + "'",
                    () -> ScriptOption.all().stream().map(ScriptOption::name).toList());
            return;
        }
        analysis.mean(nameSpan, new Meaning.Option(name));
        Optional<String> flaw =
                COMMAND_ONLY.contains(name)
                        ? Optional.of(
                                "option '"
                                        + name
                                        + "' cannot be set in a script; give it on the command"
                                        + " line, as in -x "
                                        + name
                                        + "=…")
                        : OptionValues.flaw(option.get(), value);
        if (flaw.isPresent()) {
            analysis.error("D_PRAGMA_OPTSET", word.span(), flaw.get());
        } else {
            analysis.setOption(name, value.orElse(""));
            idle(option.get(), word.span());
        }
    }

    private void idle(ScriptOption option, Span span) {
        if (!option.idle().isEmpty()) {
            analysis.tell(
                    Diagnostic.hint(
                            "DT-OPTION",
                            span,
                            "option '" + option.name() + "' changes nothing: " + option.idle()));
        }
    }
}
