package dev.dowse.intellij.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.intellij.server.Located.Found;
import dev.dowse.intellij.server.Located.Missing;
import dev.dowse.intellij.settings.Preferences;
import dev.dowse.intellij.settings.RunTarget;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Dowse is started on machines that differ in one thing. */
final class ServerLocatorTest {
    @TempDir private Path machine = Path.of("");

    @Test
    void theConfiguredCommandWins() throws IOException {
        Path own = program(machine.resolve("own/dowse"));
        bundle();
        assertEquals(new Found(List.of(own.toString())), locate(own.toString(), "", 25, true));
    }

    @Test
    void theConfiguredFolderMayBeADistribution() throws IOException {
        Path command = program(machine.resolve("dist/bin/dowse"));
        assertEquals(
                new Found(List.of(command.toString())),
                locate(machine.resolve("dist").toString(), "", 21, true));
    }

    @Test
    void aConfiguredCommandThatIsNoneIsNotReplaced() throws IOException {
        bundle();
        Missing missing = missing(locate(machine.resolve("nothing").toString(), "", 25, true));
        assertTrue(missing.reason().contains("nothing"), missing.reason());
    }

    @Test
    void theRuntimeOfTheIdeRunsTheBundledServer() throws IOException {
        Path bundle = bundle();
        Path java = java(machine.resolve("ide"), "25.0.1");
        assertStarts(java, bundle, locate("", "", 25, true));
    }

    @Test
    void anOldRuntimeOfTheIdeLeavesItToTheOneInThePlugin() throws IOException {
        Path bundle = bundle();
        java(machine.resolve("ide"), "21.0.5");
        Path java = java(bundle.resolve("runtime"), "25.0.3");
        assertTrue(java.toFile().setExecutable(false));
        assertStarts(java, bundle, locate("", "", 21, true));
        assertTrue(Files.isExecutable(java), "unpacking may drop the mode");
    }

    @Test
    void otherSystemsDoNotTryTheRuntimeOfLinux() throws IOException {
        Path bundle = bundle();
        java(bundle.resolve("runtime"), "25.0.3");
        Path java = java(machine.resolve("jdks/temurin-26"), "26");
        java(machine.resolve("jdks/temurin-21"), "21.0.5");
        assertStarts(java, bundle, locate("", "", 21, false));
    }

    @Test
    void theNewestOfTheUsualFoldersIsTaken() throws IOException {
        Path bundle = bundle();
        java(machine.resolve("jdks/a"), "25");
        Path java = java(machine.resolve("jdks/b/Contents/Home"), "27-ea");
        assertStarts(java, bundle, locate("", "", 21, false));
    }

    @Test
    void theEnvironmentComesBeforeTheUsualFolders() throws IOException {
        Path bundle = bundle();
        Path java = java(machine.resolve("home25"), "25");
        java(machine.resolve("jdks/b"), "27");
        Surroundings named =
                surroundings(21, false, Map.of("JAVA_HOME", machine.resolve("home25").toString()));
        assertStarts(java, bundle, new ServerLocator(named, Preferences.DEFAULT).locate());
    }

    @Test
    void aLinkInTheSearchPathLeadsToItsInstallation() throws IOException {
        Path bundle = bundle();
        Path java = java(machine.resolve("real"), "25");
        Path bin = Files.createDirectories(machine.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), java);
        assertStarts(java, bundle, locate("", "", 21, false));
    }

    @Test
    void theConfiguredJavaIsNotReplaced() throws IOException {
        Path bundle = bundle();
        java(machine.resolve("ide"), "25");
        Path old = machine.resolve("old");
        java(old, "21");
        assertTrue(missing(locate("", old.toString(), 25, true)).reason().contains("old"));
        Path fresh = machine.resolve("fresh");
        Path java = java(fresh, "25");
        assertStarts(java, bundle, locate("", fresh.toString(), 25, true));
    }

    @Test
    void withoutABundleTheSearchPathIsAsked() throws IOException {
        Path command = program(machine.resolve("bin/dowse"));
        assertEquals(new Found(List.of(command.toString())), locate("", "", 21, true));
    }

    @Test
    void aMachineWithoutJavaIsToldWhatToInstall() throws IOException {
        bundle();
        Missing missing = missing(locate("", "", 21, false));
        assertEquals("The Dowse server needs Java 25", missing.reason());
        assertTrue(missing.remedy().contains("This IDE runs on Java 21"), missing.remedy());
        assertTrue(missing.remedy().contains("Install a JDK 25"), missing.remedy());
    }

    @Test
    void aMachineWithoutDowseIsToldSo() {
        assertEquals("No Dowse server was found", missing(locate("", "", 25, true)).reason());
    }

    private Located locate(String server, String javaHome, int ideFeature, boolean linuxX64) {
        Preferences preferences =
                new Preferences(server, javaHome, "", "", List.of(), RunTarget.VM);
        return new ServerLocator(surroundings(ideFeature, linuxX64, Map.of()), preferences)
                .locate();
    }

    private Surroundings surroundings(int ide, boolean linuxX64, Map<String, String> extra) {
        Map<String, String> environment = new HashMap<>(extra);
        environment.put("PATH", machine.resolve("bin") + File.pathSeparator);
        return new Surroundings(
                false,
                linuxX64,
                environment,
                new JavaRuntime(machine.resolve("ide"), ide),
                List.of(machine.resolve("jdks"), machine.resolve("absent")),
                Optional.of(machine.resolve("bundle")));
    }

    private Path bundle() throws IOException {
        Path folder = machine.resolve("bundle");
        Files.createDirectories(folder.resolve("lib"));
        Files.writeString(folder.resolve("lib/dowse.jar"), "");
        return folder;
    }

    private static Path java(Path home, String version) throws IOException {
        Path java = program(home.resolve("bin/java"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return java;
    }

    private static Path program(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "#!/bin/sh\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    private static void assertStarts(Path java, Path bundle, Located located) {
        List<String> command = assertInstanceOf(Found.class, located).command();
        assertEquals(java.toString(), command.get(0));
        assertEquals(
                List.of("-jar", bundle.resolve("lib/dowse.jar").toString()),
                command.subList(command.size() - 2, command.size()));
    }

    private static Missing missing(Located located) {
        return assertInstanceOf(Missing.class, located);
    }
}
