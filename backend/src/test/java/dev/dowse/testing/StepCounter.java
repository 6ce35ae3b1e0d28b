package dev.dowse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;

/**
 * Loads the classes of some packages anew, with a counter at the start of every method and wherever
 * a branch may lead: what they do is measured in steps, which are the same on every machine and
 * every day.
 */
public final class StepCounter extends ClassLoader {
    private static final ClassDesc SELF = ClassDesc.of(StepCounter.class.getName());
    private static final MethodTypeDesc NOTHING = MethodTypeDesc.of(ConstantDescs.CD_void);
    private static long steps;

    private final String packages;

    /**
     * @param packages the beginning of the names of all classes to be counted
     */
    public StepCounter(String packages) {
        super(StepCounter.class.getClassLoader());
        this.packages = packages;
    }

    /** One step; the classes that were loaded here call it. */
    public static void step() {
        steps++;
    }

    /** All steps so far. */
    public static long steps() {
        return steps;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && name.startsWith(packages)) {
                byte[] bytes = counting(name);
                loaded = defineClass(name, bytes, 0, bytes.length);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }

    private byte[] counting(String name) throws ClassNotFoundException {
        String file = name.replace('.', '/') + ".class";
        try (InputStream in = getParent().getResourceAsStream(file)) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            ClassFile format = ClassFile.of();
            return format.transformClass(
                    format.parse(in.readAllBytes()),
                    ClassTransform.transformingMethodBodies(
                            CodeTransform.ofStateful(Counting::new)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            count(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
            if (element instanceof LabelTarget) {
                count(code);
            }
        }

        private static void count(CodeBuilder code) {
            code.invokestatic(SELF, "step", NOTHING);
        }
    }
}
