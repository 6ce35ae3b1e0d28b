package dev.dowse.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say of which module of the kernel they are. */
class ModuleScopeTest {
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BEGIN | ((struct disk`disk *)arg0)->sectors | (struct disk"
                        + " *)arg0:int64_t).sectors",
                "BEGIN | sizeof (struct disk`disk) | 4",
                "BEGIN | sizeof (disk`disk_t) | 4",
                "BEGIN | disk`first_disk.sectors | disk`first_disk).sectors",
                "BEGIN | sizeof (struct disk`task_struct) > 4 | 1",
                "rawtp:disk::disk_added | args[0]->sectors | (struct disk *)arg0:int64_t).sectors",
                "fbt:disk:disk_open:entry | args[0]->sectors | (struct disk *)arg0:int64_t).sectors"
            })
    void namesOfAModuleAreKnown(String probe, String value, String expected) {
        Analyzed<Program> analyzed = analyze(probe + " { x = 0; trace(" + value + "); }");
        assertEquals(List.of(), analyzed.diagnostics());
        String text = TypedText.of(analyzed.value().clauses().getFirst());
        assertTrue(text.contains(expected), text);
    }

    @Test
    void noModuleIsReadThatIsNotNamed() {
        analyze("struct list { int disk; }; BEGIN { trace(((struct disk *)arg0)->sectors); }");
        assertEquals(List.of(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(disk`nosuch_t)arg0", "(D`disk_t)arg0", "*(C`nosuch_t *)arg0"})
    void aTypeThatNeitherModuleNorKernelHasIsAMistake(String value) {
        assertEquals(List.of("D_SYNTAX"), codes(analyze("BEGIN { trace(" + value + "); }")));
    }

    /** Where only a choice of the kernel's types is at hand, the module may have it. */
    @Test
    void aTypeOfAModuleThatIsNotAtHandIsNoMistake() {
        SourceText script = SourceText.of("test.d", "BEGIN { trace((disk`disk_t)arg0); }");
        assertEquals(List.of("D_UNKNOWN"), codes(Scripts.analyze(script, Scripts.EDITOR)));
    }

    private static List<String> codes(Analyzed<Program> analyzed) {
        return analyzed.diagnostics().stream().map(Diagnostic::code).toList();
    }

    private Analyzed<Program> analyze(String script) {
        Environment base = Scripts.EDITOR;
        return Scripts.analyze(
                SourceText.of("test.d", script),
                new Environment(
                        base.probes(),
                        new Kernel(),
                        base.library(),
                        base.macros(),
                        base.options()));
    }

    /** The bundled kernel with a module {@code disk}. */
    private final class Kernel extends BundledKernel {
        @Override
        public TypeDictionary module(String name) {
            asked.add(name);
            return name.equals("disk") ? new Disk() : this;
        }
    }

    /** {@code struct disk { int sectors; }} and what is made of it. */
    private static final class Disk extends BundledKernel {
        private static final Type DISK =
                new Type.Aggregate(
                        "struct",
                        "disk",
                        4,
                        4,
                        List.of(new Type.Aggregate.Field("sectors", Type.Int.INT, 0, 0, 0)));
        private static final Type POINTER = new Type.Pointer(DISK, Type.AddressSpace.KERNEL);

        @Override
        public Optional<Type> tagged(String keyword, String tag) {
            return tag.equals("disk") ? Optional.of(DISK) : super.tagged(keyword, tag);
        }

        @Override
        public Optional<Type> typedef(String name) {
            return switch (name) {
                case "disk_t" -> Optional.of(new Type.Alias(name, DISK));
                case "btf_trace_disk_added" ->
                        Optional.of(new Type.Pointer(function(POINTER, POINTER), kernel()));
                default -> super.typedef(name);
            };
        }

        @Override
        public Optional<Type> variable(String name) {
            return name.equals("first_disk") ? Optional.of(DISK) : super.variable(name);
        }

        @Override
        public Optional<Type.Function> function(String name) {
            return name.equals("disk_open") ? Optional.of(function(POINTER)) : super.function(name);
        }

        private static Type.Function function(Type... parameters) {
            return new Type.Function(new Type.Void(), List.of(parameters), false);
        }

        private static Type.AddressSpace kernel() {
            return Type.AddressSpace.KERNEL;
        }
    }
}
