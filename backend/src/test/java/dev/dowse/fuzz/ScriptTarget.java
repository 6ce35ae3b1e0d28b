package dev.dowse.fuzz;

import dev.dowse.catalog.BundledProbes;
import dev.dowse.compiler.Compilation;
import dev.dowse.compiler.Compiler;
import dev.dowse.compiler.Destination;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Any text goes all the way, from characters to a verified object: what is wrong with it are
 * findings inside the text, and what has no errors is proved safe.
 */
public final class ScriptTarget {
    /** No argument: one that the script does not use is an error, and ends its way. */
    private static final Macros MACROS =
            new Macros(Map.of("target", 1L, "pid", 2L), List.of("a.d"), true);

    private static final Environment ENVIRONMENT =
            new Environment(
                    BundledProbes.INSTANCE,
                    KernelTypes.known(),
                    StandardLibrary.INSTANCE,
                    MACROS,
                    new Options(Map.of("destructive", "", "defaultargs", "")));
    private static final Destination DESTINATION =
            Destination.of(KernelProfiles.newest(), KernelProfiles.newest());

    private ScriptTarget() {}

    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        Compilation compilation = compiled(text);
        Span whole = new Span(0, text.length());
        for (Diagnostic finding : compilation.diagnostics()) {
            inside(whole, finding.span(), finding);
            finding.related().forEach(related -> inside(whole, related.span(), finding));
            for (Fix fix : finding.fixes()) {
                fix.edits().forEach(edit -> inside(whole, edit.span(), finding));
            }
            if (finding.code().equals("BPF-VERIFIER")) {
                throw new IllegalStateException("not proved safe: " + finding);
            }
        }
        if (!compilation.hasErrors() && compilation.executable().isEmpty()) {
            throw new IllegalStateException("no errors, and no program");
        }
    }

    static Compilation compiled(String text) {
        return Compiler.compile(SourceText.of("fuzz.d", text), ENVIRONMENT, DESTINATION);
    }

    private static void inside(Span whole, Span span, Diagnostic finding) {
        if (!whole.contains(span)) {
            throw new IllegalStateException(span + " lies outside of the text: " + finding);
        }
    }
}
