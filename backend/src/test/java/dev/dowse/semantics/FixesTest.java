package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Fixture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fix that is offered in a fixture takes its finding away; what it hid may show then. */
class FixesTest {
    static List<Path> scripts() {
        List<Path> all = new ArrayList<>(Fixture.files(Path.of("src/test/resources/semantics")));
        all.addAll(Fixture.files(Path.of("src/test/resources/parser/errors")));
        return all;
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aFixRemovesItsFinding(Path file) {
        SourceText source = Fixture.read(file).source();
        List<Diagnostic> before = findings(source);
        for (Diagnostic finding : before) {
            for (Fix fix : finding.fixes()) {
                SourceText fixed = SourceText.of(source.name(), applied(source.text(), fix));
                List<Diagnostic> after = findings(fixed);
                boolean stays = after.stream().anyMatch(rest -> isSame(rest, finding));
                assertFalse(stays, () -> finding + "\n" + fix);
            }
        }
    }

    private static boolean isSame(Diagnostic a, Diagnostic b) {
        return a.code().equals(b.code())
                && a.message().equals(b.message())
                && a.span().start() == b.span().start();
    }

    private static List<Diagnostic> findings(SourceText source) {
        return Scripts.analyze(source, Scripts.EDITOR).diagnostics();
    }

    private static String applied(String text, Fix fix) {
        StringBuilder out = new StringBuilder(text);
        fix.edits().stream()
                .sorted(Comparator.comparingInt((Fix.Edit e) -> e.span().start()).reversed())
                .forEach(e -> out.replace(e.span().start(), e.span().end(), e.replacement()));
        return out.toString();
    }
}
