import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;

/**
 * Gives classes that are older than Java 6 a newer version, and the stack maps that such classes
 * must have: the start-up cache leaves out what only the old verifier can check. picocli is
 * compiled for Java 5.
 */
final class OldClasses {
    private final ClassFile classFile;

    /**
     * @param classes finds what the classes refer to
     */
    OldClasses(ClassLoader classes) {
        classFile =
                ClassFile.of(StackMapsOption.GENERATE_STACK_MAPS, hierarchy(classes));
    }

    /** Lets stack maps be computed, which takes the common supertypes of classes. */
    static ClassHierarchyResolverOption hierarchy(ClassLoader classes) {
        return ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                        .orElse(ClassHierarchyResolver.defaultResolver()));
    }

    /** The class with a newer version, or the same array. */
    byte[] rewritten(byte[] bytes) {
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
