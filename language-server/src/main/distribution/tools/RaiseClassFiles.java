import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Gives the classes of a jar that are older than Java 6 a newer version, and the stack maps that
 * such classes must have.
 *
 * <p>The start-up cache of the Java virtual machine leaves out what only its old verifier can
 * check. picocli is compiled for Java 5, and with such classes the command takes a multiple of the
 * time to start. Runs at packaging as a source file: {@code java RaiseClassFiles.java JAR}.
 */
final class RaiseClassFiles {
    private static final String NOTE =
            "The classes in this jar have a newer class-file version than those of the original.\n";

    private final ClassFile classFile;

    private RaiseClassFiles(ClassLoader classes) {
        ClassHierarchyResolver resolver =
                ClassHierarchyResolver.ofResourceParsing(classes)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        classFile =
                ClassFile.of(
                        StackMapsOption.GENERATE_STACK_MAPS,
                        ClassHierarchyResolverOption.of(resolver));
    }

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        Path raised = jar.resolveSibling(jar.getFileName() + ".raised");
        FileTime time = Files.getLastModifiedTime(jar);
        try (URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                JarFile in = new JarFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(raised))) {
            new RaiseClassFiles(classes).copy(in, out);
        }
        Files.move(raised, jar, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(jar, time);
    }

    private void copy(JarFile in, ZipOutputStream out) throws IOException {
        for (JarEntry entry : Collections.list(in.entries())) {
            byte[] bytes = in.getInputStream(entry).readAllBytes();
            write(out, entry, entry.getName().endsWith(".class") ? raised(bytes) : bytes);
        }
        ZipEntry note = new ZipEntry("META-INF/CHANGES");
        note.setTime(0);
        write(out, note, NOTE.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(ZipOutputStream out, ZipEntry original, byte[] bytes)
            throws IOException {
        ZipEntry entry = new ZipEntry(original.getName());
        entry.setTime(original.getTime());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private byte[] raised(byte[] bytes) {
        ClassModel old = classFile.parse(bytes);
        if (old.majorVersion() >= ClassFile.JAVA_6_VERSION) {
            return bytes;
        }
        ClassTransform version =
                (builder, element) ->
                        builder.with(
                                element instanceof ClassFileVersion
                                        ? ClassFileVersion.of(ClassFile.JAVA_8_VERSION, 0)
                                        : element);
        return classFile.transformClass(
                old,
                ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL).andThen(version));
    }
}
