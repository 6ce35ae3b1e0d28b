package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.btf.BundledTypes;
import dev.dowse.catalog.LibraryType;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.compiler.StandardLibrary;
import dev.dowse.diagnostic.Analyzed;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The D libraries that come with Dowse: every definition is sound on the bundled types. */
class LibraryTest {
    static Stream<String> files() {
        return Stream.of("sched.d", "procfs.d", "io.d", "net.d", "ip.d", "tcp.d", "udp.d");
    }

    static Stream<LibraryType> types() {
        return LibraryType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isReadWithoutAFinding(String file) {
        SourceText source = SourceText.of(file, StandardLibrary.text(file).orElseThrow());
        assertEquals(List.of(), Parser.parse(source).diagnostics());
    }

    @ParameterizedTest
    @MethodSource("types")
    void hasEveryTypeItNames(LibraryType type) {
        Analysis analysis = new Analysis(SourceText.of("test.d", ""), Scripts.EDITOR);
        Type found = analysis.library().type(type.name()).orElseThrow();
        assertTrue(found.size() > 0 || found.resolved() instanceof Type.Aggregate, type.name());
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryVariable(LibraryVariable variable) {
        LibraryDefinitions library =
                new Analysis(SourceText.of("test.d", ""), Scripts.EDITOR).library();
        boolean found =
                variable.isIndexed()
                        ? library.inline(variable).isPresent()
                        : library.value(variable).isPresent();
        assertTrue(found, variable.spelling());
    }

    /** Reads each member that a translator defines, and expects no finding and a typed value. */
    @ParameterizedTest
    @MethodSource("files")
    void makesEveryMember(String file) {
        List<String> broken = new ArrayList<>();
        for (Item item : StandardLibrary.INSTANCE.file(file).orElseThrow().script().items()) {
            if (item instanceof Item.Translator translator) {
                broken.addAll(broken(file, translator));
            }
        }
        assertEquals(List.of(), broken);
    }

    private static List<String> broken(String file, Item.Translator translator) {
        SourceText library = StandardLibrary.INSTANCE.file(file).orElseThrow().source();
        String output = library.slice(translator.output().span());
        String input = library.slice(translator.input().span());
        String type = input.replaceAll("[A-Z]$", "").strip();
        Set<String> names = new TreeSet<>();
        translator.members().forEach(m -> names.add(m.name().text()));
        List<String> broken = new ArrayList<>();
        for (String name : names) {
            String script =
                    output
                            + " *unused; BEGIN { trace((xlate <"
                            + output
                            + "> (("
                            + type
                            + ")arg0))."
                            + name
                            + "); }";
            Analyzed<Program> analyzed = analyze(script, BundledTypes.dictionary());
            if (!analyzed.diagnostics().isEmpty()) {
                broken.add(output + " < " + input + " > " + name + analyzed.diagnostics());
            }
        }
        return broken;
    }

    @Test
    void followsTheKernelsNames() {
        String script = "BEGIN { trace(curlwpsinfo->pr_state); trace(curpsinfo->pr_pid); }";
        List<String> reads = new ArrayList<>();
        for (TypeDictionary types : List.of(BundledTypes.dictionary(), new OldTask())) {
            Analyzed<Program> analyzed = analyze(script, types);
            assertEquals(List.of(), analyzed.diagnostics());
            String text = TypedText.of(analyzed.value());
            reads.add(text.contains("__state") ? "__state" : text.contains("state") ? "state" : "");
        }
        assertEquals(List.of("__state", "state"), reads);
    }

    @Test
    void costsNothingUnlessUsed() {
        List<String> asked = new ArrayList<>();
        Library library =
                file -> {
                    asked.add(file);
                    return StandardLibrary.INSTANCE.file(file);
                };
        analyze("BEGIN { x = pid + errno + CLD_EXITED; }", BundledTypes.dictionary(), library);
        assertEquals(List.of(), asked);
        analyze("BEGIN { x = curpsinfo->pr_uid; }", BundledTypes.dictionary(), library);
        assertEquals(List.of("procfs.d", "sched.d"), asked);
    }

    @Test
    void standsWhereItIsUsed() {
        String text = "BEGIN { trace(curpsinfo->pr_ppid); }";
        Analyzed<Program> analyzed = analyze(text, BundledTypes.dictionary());
        TypedStatement.Trace trace =
                assertInstanceOf(
                        TypedStatement.Trace.class,
                        analyzed.value().clauses().getFirst().body().getFirst());
        int start = text.indexOf("curpsinfo");
        assertEquals(new Span(start, text.indexOf(')')), trace.value().span());
        assertFalse(TypedText.of(analyzed.value()).contains("xlate"));
    }

    /** A kernel before 5.14. */
    private static final class OldTask extends BundledKernel {
        @Override
        public Optional<Type> tagged(String keyword, String tag) {
            return tag.equals("task_struct")
                    ? super.tagged(keyword, tag).map(OldTask::renamed)
                    : super.tagged(keyword, tag);
        }

        private static Type renamed(Type task) {
            Type.Aggregate whole = (Type.Aggregate) task;
            List<Type.Aggregate.Field> fields = new ArrayList<>();
            for (Type.Aggregate.Field f : whole.fields()) {
                String name = f.name().equals("__state") ? "state" : f.name();
                fields.add(
                        new Type.Aggregate.Field(
                                name, f.type(), f.offset(), f.bitOffset(), f.bitWidth()));
            }
            return new Type.Aggregate("struct", "task_struct", whole.size(), 8, fields);
        }
    }

    private static Analyzed<Program> analyze(String script, TypeDictionary types) {
        return analyze(script, types, StandardLibrary.INSTANCE);
    }

    private static Analyzed<Program> analyze(String script, TypeDictionary types, Library library) {
        Environment base = Scripts.EDITOR;
        return Scripts.analyze(
                SourceText.of("test.d", script),
                new Environment(base.probes(), types, library, base.macros(), base.options()));
    }
}
