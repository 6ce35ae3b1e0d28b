package dev.dowse.semantics;

import dev.dowse.catalog.ScriptOption;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code #pragma D …}: options above all; what else the reference knows is accepted. */
final class Pragmas {
    private static final Set<String> ACCEPTED = Set.of("attributes", "binding", "ident", "line");
    private static final Set<String> NAMES =
            Set.of("attributes", "binding", "depends_on", "error", "ident", "line", "option");

    private final Analysis analysis;

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
        if (name.equals("error")) {
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
                    NAMES);
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

    private void dependency(Item.Pragma pragma, List<Word> words) {
        if (words.size() != 2) {
            malformed(pragma.span(), "depends_on needs a class and a name, as in 'library io.d'");
        } else if (!Set.of("library", "module", "provider").contains(words.getFirst().text())) {
            malformed(
                    words.getFirst().span(), "depends_on takes 'library', 'module' or 'provider'");
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
                    ScriptOption.all().stream().map(ScriptOption::name).toList());
            return;
        }
        analysis.mean(nameSpan, new Meaning.Option(name));
        Optional<String> flaw = OptionValues.flaw(option.get(), value);
        if (flaw.isPresent()) {
            analysis.error("D_PRAGMA_OPTSET", word.span(), flaw.get());
        } else {
            analysis.setOption(name, value.orElse(""));
        }
    }
}
