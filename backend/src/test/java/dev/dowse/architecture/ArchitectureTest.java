package dev.dowse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.dowse.architecture.PackageTable.full;
import static dev.dowse.architecture.PackageTable.fullNames;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.syntax.Node;
import dev.dowse.types.Type;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The invariants of the architecture that can be read from the compiled classes. */
class ArchitectureTest {
    private static final JavaClasses BACKEND =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.dowse");

    static Stream<String> packages() {
        return PackageTable.names().stream();
    }

    @Test
    @DisplayName("Invariant 1: every package is in the table")
    void everyPackageIsListed() {
        classes()
                .should()
                .resideInAnyPackage(fullNames(PackageTable.names().toArray(String[]::new)))
                .check(BACKEND);
    }

    @ParameterizedTest(name = "Invariant 1: {0} uses only what the table lists")
    @MethodSource("packages")
    void onlyListedEdgesExist(String name) {
        noClasses()
                .that()
                .resideInAPackage(full(name))
                .should()
                .dependOnClassesThat(
                        resideInAPackage("dev.dowse..")
                                .and(not(resideInAnyPackage(PackageTable.usableBy(name)))))
                .allowEmptyShould(true)
                .check(BACKEND);
    }

    @Test
    @DisplayName("Invariant 1: packages form no cycle")
    void noCycles() {
        slices().matching("dev.dowse.(**)").should().beFreeOfCycles().check(BACKEND);
    }

    @Test
    @DisplayName("Invariant 2: ANTLR only in the parser")
    void antlrOnlyInParser() {
        onlyIn(fullNames("parser", "parser.antlr"), "org.antlr..");
    }

    @Test
    @DisplayName("Invariant 2: LSP4J nowhere in the backend")
    void noLanguageServerProtocol() {
        onlyIn(fullNames(), "org.eclipse.lsp4j..");
    }

    @Test
    @DisplayName("Invariant 2: native code only in the kernel's door")
    void nativeCodeOnlyInKernel() {
        onlyIn(fullNames("kernel"), "java.lang.foreign..");
        noClasses()
                .that()
                .resideOutsideOfPackage(full("kernel"))
                .should(SideEffects.LOAD_LIBRARIES)
                .check(BACKEND);
    }

    @Test
    @DisplayName("Invariant 2: Gson only where JSON is read or written")
    void gsonOnlyWhereJsonIs() {
        onlyIn(fullNames("session", "consumer", "cli"), "com.google.gson..");
    }

    @Test
    @DisplayName("Invariant 2: picocli only in the command line")
    void picocliOnlyInCommandLine() {
        onlyIn(fullNames("cli"), "picocli..");
    }

    @ParameterizedTest(name = "Invariant 3: {0}")
    @FieldSource("dev.dowse.architecture.SideEffects#ALL")
    void coreHasNoSideEffects(SideEffects effect) {
        noClasses()
                .that()
                .resideOutsideOfPackages(fullNames(effect.allowed().toArray(String[]::new)))
                .should(effect.condition())
                .check(BACKEND);
    }

    @Test
    @DisplayName("Invariant 4: only the command line prints and exits")
    void onlyCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(full("cli"))
                .should(SideEffects.PRINT_OR_EXIT)
                .check(BACKEND);
    }

    @ParameterizedTest(name = "Invariant 5: every {0} is a record or an enum")
    @ValueSource(
            classes = {
                Node.class,
                Type.class,
                TypedExpression.class,
                TypedStatement.class,
                Instruction.class
            })
    void valuesAreRecordsOrEnums(Class<?> kind) {
        classes()
                .that()
                .areAssignableTo(kind)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .orShould()
                .beEnums()
                .check(BACKEND);
    }

    private static void onlyIn(String[] packages, String library) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(BACKEND);
    }
}
