package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfObject;
import dev.dowse.bpf.program.TaskFields;
import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BundledProbes;
import dev.dowse.catalog.Subroutine;
import dev.dowse.compiler.Compilation.Executable;
import dev.dowse.constraints.Constraints;
import dev.dowse.constraints.KernelProfile;
import dev.dowse.constraints.KernelProfiles;
import dev.dowse.constraints.MinimumKernel;
import dev.dowse.consumer.AddressNames;
import dev.dowse.consumer.Consumer;
import dev.dowse.consumer.OutputEvent;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.kernel.KernelAccess;
import dev.dowse.kernel.KernelRefusal;
import dev.dowse.kernel.KernelTypes;
import dev.dowse.kernel.LoadedObject;
import dev.dowse.kernel.Loader;
import dev.dowse.semantics.Environment;
import dev.dowse.semantics.Library;
import dev.dowse.semantics.Macros;
import dev.dowse.semantics.Options;
import dev.dowse.session.Recording;
import dev.dowse.session.SessionResult;
import dev.dowse.session.StopSignal;
import dev.dowse.session.VmTarget;
import dev.dowse.source.SourceText;
import dev.dowse.testing.Golden;
import dev.dowse.types.TypeDictionary;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each function of D, told by a call of each rather than by a list. */
class FunctionTableTest {
    private static final Map<String, String> CALLS = calls();
    private static final Path TABLE = Path.of("docs/functions.md");

    /** The one helper that kernels withhold under lockdown from what they let load otherwise. */
    private static final int WRITE_TO_PROCESS = 36;

    private static final String PERMISSION = "#pragma D option destructive\n";
    private static final String DECLARATIONS = "typedef struct { int counts; } rwlock_t;\n";
    private static final String FIRING =
            """
            {"probe":"syscall:vmlinux:write:entry","pid":7,"args":[1,4096,6],\
            "memory":{"0x1000":"hex:6f6e650074776f00"}}
            """;
    private static final Environment ENVIRONMENT =
            new Environment(
                    BundledProbes.INSTANCE,
                    TypeDictionary.EMPTY,
                    Library.NONE,
                    Macros.EDITOR,
                    Options.NONE);

    /** One kernel, which runs what is compiled here. */
    private record Only(KernelProfile target, TaskFields taskFields) implements Destination {
        @Override
        public KernelProfile floor() {
            return target;
        }
    }

    /** Something that the catalogue knows, and an example of a call. */
    record Callable(String name, String prototype, boolean destructive, String call) {
        Compilation compiled(Destination destination) {
            return compiled(PERMISSION, destination);
        }

        Compilation compiled(String options, Destination destination) {
            String clauses =
                    "syscall::write:entry { %s }\nsyscall::write:entry { exit(0); }\n"
                            .formatted(call);
            SourceText source = SourceText.of(name + ".d", options + DECLARATIONS + clauses);
            return Compiler.compile(source, ENVIRONMENT, destination);
        }
    }

    private static List<Callable> functions() {
        return Stream.of(Subroutine.values())
                .map(f -> callable(f.spelling(), f.prototype(), f.destructive()))
                .toList();
    }

    private static List<Callable> actions() {
        return Stream.of(Action.values())
                .map(a -> callable(a.spelling(), a.prototype(), a.destructive()))
                .toList();
    }

    private static List<Callable> aggregatingFunctions() {
        return Stream.of(AggregatingFunction.values())
                .map(f -> callable(f.spelling(), f.prototype(), false))
                .toList();
    }

    private static Callable callable(String name, String prototype, boolean destructive) {
        return new Callable(name, prototype, destructive, CALLS.getOrDefault(name, ""));
    }

    static List<Callable> all() {
        return Stream.of(functions(), actions(), aggregatingFunctions())
                .flatMap(List::stream)
                .toList();
    }

    private static Map<String, String> calls() {
        SortedMap<String, String> calls = new TreeMap<>();
        Golden.read(Path.of("src/test/resources/dev/dowse/compiler/functions.tsv"))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(row -> assertNull(calls.put(row[0], row[1]), row[0]));
        return calls;
    }

    @Test
    void whatTheCatalogueHasIsCalledAndNothingElse() {
        assertEquals(
                all().stream().map(Callable::name).sorted().toList(), List.copyOf(CALLS.keySet()));
        all().forEach(c -> assertTrue(c.call().contains(c.name() + "("), c.name()));
    }

    @Test
    void theTableIsInTheDocumentation() {
        Golden.check(
                TABLE,
                """
                # The functions of D

                What becomes of a call of each, as a test finds it that compiles one. What runs, runs in the
                embedded machine and in the kernel, since the release of Linux that is named; distributions
                may have it in older ones. What changes something outside needs `-w` or `#pragma D option
                destructive`.

                ## Functions

                %s
                ## Actions

                %s
                ## Aggregating functions

                %s\
                """
                        .formatted(
                                table(functions()),
                                table(actions()),
                                table(aggregatingFunctions())));
    }

    private static String table(List<Callable> callables) {
        return callables.stream()
                .map(c -> "| `%s` | ``%s`` | %s |\n".formatted(c.name(), c.prototype(), fate(c)))
                .collect(
                        Collectors.joining(
                                "",
                                "| name | prototype | Linux | needs `-w` |\n|---|---|---|---|\n",
                                ""));
    }

    private static String fate(Callable callable) {
        Compilation compilation = callable.compiled(embedded(KernelProfiles.newest()));
        if (compilation.hasErrors()) {
            return errors(compilation).getFirst() + " | ";
        }
        String least = MinimumKernel.of(compilation.program()).version().toString();
        return least + (callable.destructive() ? " | yes" : " | ");
    }

    private static List<String> errors(Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(Diagnostic::isError)
                .map(error -> "refused, `%s`: %s".formatted(error.code(), error.message()))
                .toList();
    }

    private static Destination embedded(KernelProfile kernel) {
        return new Only(kernel, TaskFields.EMBEDDED);
    }

    static List<Callable> compiling() {
        return all().stream()
                .filter(c -> !c.compiled(embedded(KernelProfiles.newest())).hasErrors())
                .toList();
    }

    @Test
    void whatDoesNotCompileIsRefusedByName() {
        for (Callable callable : all()) {
            List<String> errors = errors(callable.compiled(embedded(KernelProfiles.newest())));
            assertTrue(errors.size() <= 1, errors.toString());
            errors.forEach(error -> assertTrue(error.contains(callable.name()), error));
        }
    }

    @ParameterizedTest
    @MethodSource("compiling")
    void whatCompilesRunsInTheEmbeddedMachine(Callable callable) throws Recording.Malformed {
        Executable executable =
                callable.compiled(embedded(KernelProfiles.newest())).executable().orElseThrow();
        List<OutputEvent> told = new ArrayList<>();
        Consumer consumer =
                new Consumer(executable.schema(), ZoneOffset.UTC, AddressNames.UNKNOWN, told::add);
        SessionResult result =
                new VmTarget(Recording.parse(FIRING), BundledProbes.INSTANCE)
                        .run(executable.object(), consumer, new StopSignal());
        assertInstanceOf(SessionResult.Ended.class, result, result.toString()).close().run();
        assertTrue(told.stream().noneMatch(OutputEvent.Fault.class::isInstance), told.toString());
    }

    @ParameterizedTest
    @MethodSource("compiling")
    void theReleaseThatIsToldIsTheFirstThatCompilesIt(Callable callable) {
        for (String name : KernelProfiles.NAMES) {
            KernelProfile kernel = KernelProfiles.named(name).orElseThrow();
            Compilation compilation = callable.compiled(embedded(kernel));
            MinimumKernel least = MinimumKernel.of(compilation.program());
            assertEquals(
                    kernel.version().compareTo(least.version()) < 0, compilation.hasErrors(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("compiling")
    void whatChangesSomethingOutsideIsRefusedWithoutPermission(Callable callable) {
        Compilation compilation = callable.compiled("", embedded(KernelProfiles.newest()));
        assertEquals(callable.destructive(), compilation.hasErrors());
        assertEquals(
                callable.destructive(),
                compilation.diagnostics().stream().anyMatch(Constraints::asksForPermission));
    }

    @ParameterizedTest
    @MethodSource("compiling")
    void theKernelTakesWhatCompiles(Callable callable) throws KernelRefusal {
        KernelAccess.require();
        Destination here = new Only(KernelProfiles.newest(), KernelTypes.taskFields());
        BpfObject object = callable.compiled(here).executable().orElseThrow().object().object();
        if (calls(object, WRITE_TO_PROCESS)) {
            KernelAccess.requireHelper(WRITE_TO_PROCESS, "bpf_probe_write_user");
        }
        try (LoadedObject loaded = Loader.load(object)) {
            assertEquals(object.programs().size(), loaded.programs().size());
        }
    }

    private static boolean calls(BpfObject object, int helper) {
        return object.programs().stream()
                .flatMap(program -> program.code().stream())
                .anyMatch(i -> i instanceof Instruction.CallHelper call && call.helper() == helper);
    }
}
