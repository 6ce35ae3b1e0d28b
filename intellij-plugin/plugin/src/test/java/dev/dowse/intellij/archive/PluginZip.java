package dev.dowse.intellij.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The zip that users install. */
final class PluginZip {
    private static final Path FILE = Path.of(System.getProperty("dowse.plugin.zip", "absent"));
    private static final Path DISTRIBUTION =
            Path.of(System.getProperty("dowse.distribution", "absent"));

    private PluginZip() {}

    static Path file() {
        return FILE;
    }

    static Path distribution() {
        return DISTRIBUTION;
    }

    /** The names of the files in the zip, without its top folder. */
    static List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .peek(PluginZip::requireTopFolder)
                    .map(name -> name.substring("dowse/".length()))
                    .toList();
        }
    }

    private static void requireTopFolder(String name) {
        if (!name.startsWith("dowse/")) {
            throw new AssertionError("outside the plugin's folder: " + name);
        }
    }

    /** The names of all classes in the jars under a folder of the zip, with slashes. */
    static List<String> classes(String folder) throws IOException {
        try (ZipFile zip = new ZipFile(FILE.toFile())) {
            List<? extends ZipEntry> jars =
                    zip.stream()
                            .filter(entry -> entry.getName().startsWith("dowse/" + folder))
                            .filter(entry -> entry.getName().endsWith(".jar"))
                            .toList();
            Stream.Builder<String> names = Stream.builder();
            for (ZipEntry jar : jars) {
                addClasses(zip.getInputStream(jar), names);
            }
            return names.build().toList();
        }
    }

    private static void addClasses(InputStream jar, Stream.Builder<String> names)
            throws IOException {
        try (JarInputStream in = new JarInputStream(new ByteArrayInputStream(jar.readAllBytes()))) {
            for (JarEntry entry = in.getNextJarEntry();
                    entry != null;
                    entry = in.getNextJarEntry()) {
                if (entry.getName().endsWith(".class")) {
                    names.add(entry.getName());
                }
            }
        }
    }
}
