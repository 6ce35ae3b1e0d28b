package dev.dowse.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.dowse.cli.LanguageServer;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The invariants of the server's architecture that can be read from the compiled classes. */
class ServerArchitectureTest {
    private static final String IDE = "dev.dowse.ide";
    private static final String WORKSPACE = "dev.dowse.workspace";
    private static final String LSP = "dev.dowse.lsp";
    private static final String COMMAND_LINE = "dev.dowse.cli";

    /** The server's own classes; the backend is on the class path too, and has rules of its own. */
    private static final JavaClasses SERVER =
            new ClassFileImporter().importPath(Path.of("target", "classes"));

    @Test
    @DisplayName("Invariant 1: every package is listed")
    void everyPackageIsListed() {
        classes().should().resideInAnyPackage(IDE, WORKSPACE, LSP).check(SERVER);
    }

    @Test
    @DisplayName("Invariant 1: ide uses neither workspace nor lsp, workspace does not use lsp")
    void layersLookDownOnly() {
        noDependency(IDE, WORKSPACE, LSP);
        noDependency(WORKSPACE, LSP);
    }

    @Test
    @DisplayName("Invariant 1: the server uses of the command line only the door it is found by")
    void noCommandLine() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage(COMMAND_LINE).and(not(equivalentTo(LanguageServer.class))))
                .check(SERVER);
        noDependency(IDE, COMMAND_LINE);
        noDependency(WORKSPACE, COMMAND_LINE);
    }

    @Test
    @DisplayName("Invariant 2: LSP4J and Gson only in lsp; ANTLR, picocli and native code nowhere")
    void librariesStayInTheirPackage() {
        noClasses()
                .that()
                .resideOutsideOfPackage(LSP)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson.."))
                .check(SERVER);
        noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.antlr..", "picocli..", "java.lang.foreign.."))
                .check(SERVER);
    }

    @Test
    @DisplayName("Invariant 3: ide does no file, network, process or thread access")
    void featuresArePure() {
        noClasses()
                .that()
                .resideInAPackage(IDE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(
                                        "java.io..",
                                        "java.nio.file..",
                                        "java.nio.channels..",
                                        "java.net..",
                                        "java.util.concurrent..",
                                        "java.util.random..")
                                .or(equivalentTo(Thread.class))
                                .or(equivalentTo(Process.class))
                                .or(equivalentTo(ProcessBuilder.class)))
                .check(SERVER);
    }

    @Test
    @DisplayName("Invariant 4: a server on standard output never prints and never exits")
    void nothingIsPrinted() {
        noClasses().should().accessField(System.class, "out").check(SERVER);
        noClasses().should().accessField(System.class, "err").check(SERVER);
        noClasses().should().callMethod(System.class, "exit", int.class).check(SERVER);
        noClasses().should().callMethod(Throwable.class, "printStackTrace").check(SERVER);
    }

    private static void noDependency(String from, String... to) {
        noClasses()
                .that()
                .resideInAPackage(from)
                .should()
                .dependOnClassesThat(resideInAnyPackage(to))
                .check(SERVER);
    }
}
