package dev.dowse.intellij.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.intellij.ide.plugins.PluginDescriptorLoader;
import com.intellij.ide.plugins.PluginMainDescriptor;
import com.intellij.ide.plugins.PluginManagerCore;
import com.intellij.openapi.util.BuildNumber;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationResult;
import com.jetbrains.plugin.structure.base.plugin.PluginCreationSuccess;
import com.jetbrains.plugin.structure.intellij.plugin.IdePlugin;
import com.jetbrains.plugin.structure.intellij.plugin.IdePluginManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an IDE will find in the zip, read by the libraries that IDEs and the Marketplace use. */
final class PluginZipTest {
    private static final List<String> FOREIGN =
            List.of("com/intellij/", "com/redhat/", "org/jetbrains/", "kotlin/");

    @Test
    void theValidatorOfJetBrainsHasNothingToSay() {
        PluginCreationResult<IdePlugin> result =
                IdePluginManager.createManager().createPlugin(PluginZip.file());
        PluginCreationSuccess<?> success =
                assertInstanceOf(PluginCreationSuccess.class, result, result.toString());
        assertEquals(List.of(), success.getWarnings());
        assertEquals(List.of(), success.getUnacceptableWarnings());
        IdePlugin plugin = assertInstanceOf(IdePlugin.class, success.getPlugin());
        assertEquals("dev.dowse", plugin.getPluginId());
        assertEquals("242.0", String.valueOf(plugin.getSinceBuild()));
    }

    @Test
    void theLoaderOfThePlatformTakesItFromTheFirstSupportedBuildOn() throws IOException {
        assertNotNull(refusal("IC-241.1"), "241 is too old");
        assertNull(refusal("IC-242.20224.91"));
        assertNull(refusal("IU-261.20869.10"));
    }

    private static @Nullable Object refusal(String build) throws IOException {
        BuildNumber number = Objects.requireNonNull(BuildNumber.fromString(build));
        PluginMainDescriptor descriptor =
                Objects.requireNonNull(
                        PluginDescriptorLoader.loadDescriptorFromArtifact(
                                PluginZip.file(), number));
        assertEquals("dev.dowse", descriptor.getPluginId().getIdString());
        return PluginManagerCore.checkBuildNumberCompatibility(descriptor, number);
    }

    @Test
    void itBringsNoClassOfTheIdeOrOfItsPlugins() throws IOException {
        List<String> own = PluginZip.classes("lib/");
        assertTrue(own.contains("dev/dowse/intellij/run/RunScriptAction.class"), own.toString());
        assertEquals(
                List.of(),
                own.stream().filter(name -> !name.startsWith("dev/dowse/intellij/")).toList());
    }

    /** The server is a process of its own; its protocol library never meets that of the IDE. */
    @Test
    void theServerBringsNoClassOfTheIde() throws IOException {
        assertEquals(
                List.of(),
                PluginZip.classes("server/").stream()
                        .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                        .toList());
        assertEquals(
                List.of(),
                PluginZip.entries().stream()
                        .filter(name -> name.endsWith(".jar") && !name.startsWith("server/"))
                        .filter(name -> !name.startsWith("lib/dowse-intellij-"))
                        .toList());
    }

    @Test
    void itBringsTheWholeDistribution() throws IOException {
        assumeTrue(
                Files.isRegularFile(PluginZip.distribution().resolve("lib/dowse.jar")),
                "no distribution was built");
        List<String> entries = PluginZip.entries();
        try (Stream<Path> files = Files.walk(PluginZip.distribution())) {
            List<String> missing =
                    files.filter(Files::isRegularFile)
                            .map(file -> PluginZip.distribution().relativize(file).toString())
                            .filter(name -> !name.matches(".*\\.aot(\\.config|conf)?"))
                            .map(name -> "server/" + name.replace('\\', '/'))
                            .filter(name -> !entries.contains(name))
                            .toList();
            assertEquals(List.of(), missing);
        }
        assertFalse(entries.stream().anyMatch(name -> name.endsWith(".aot")));
    }
}
