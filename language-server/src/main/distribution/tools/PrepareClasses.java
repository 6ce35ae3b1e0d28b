import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Rewrites classes of the distribution so that the start-up cache of the Java virtual machine holds
 * what they need: {@link OldClasses} and {@link LateLinks} say what it would leave out.
 *
 * <p>Runs at packaging as a source file: {@code java PrepareClasses.java LIB}, the folder of jars.
 */
final class PrepareClasses {
    private static final String NOTE =
            "Classes in this jar were rewritten to start faster; they do what the original do.\n";

    private final OldClasses oldClasses;
    private final LateLinks lateLinks;

    private PrepareClasses(ClassLoader classes) {
        oldClasses = new OldClasses(classes);
        lateLinks = new LateLinks(classes);
    }

    public static void main(String[] arguments) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(arguments[0]))) {
            jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader classes = new URLClassLoader(urls.toArray(URL[]::new))) {
            PrepareClasses preparation = new PrepareClasses(classes);
            for (Path jar : jars) {
                preparation.prepare(jar);
            }
        }
    }

    private void prepare(Path jar) throws IOException {
        Path prepared = jar.resolveSibling(jar.getFileName() + ".prepared");
        FileTime time = Files.getLastModifiedTime(jar);
        try (JarFile in = new JarFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(prepared))) {
            boolean changed = false;
            for (JarEntry entry : Collections.list(in.entries())) {
                byte[] old = in.getInputStream(entry).readAllBytes();
                byte[] bytes = entry.getName().endsWith(".class") ? rewritten(old) : old;
                changed |= bytes != old;
                write(out, entry, bytes);
            }
            if (!changed) {
                Files.delete(prepared);
                return;
            }
            ZipEntry note = new ZipEntry("META-INF/CHANGES");
            note.setTime(0);
            write(out, note, NOTE.getBytes(StandardCharsets.UTF_8));
        }
        Files.move(prepared, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, time);
    }

    private byte[] rewritten(byte[] bytes) {
        return lateLinks.rewritten(oldClasses.rewritten(bytes));
    }

    private static void write(ZipOutputStream out, ZipEntry original, byte[] bytes)
            throws IOException {
        ZipEntry entry = new ZipEntry(original.getName());
        entry.setTime(original.getTime());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
