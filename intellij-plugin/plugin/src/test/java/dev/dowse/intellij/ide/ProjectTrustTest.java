package dev.dowse.intellij.ide;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellij.openapi.project.Project;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ProjectTrustTest {
    private static final String NEW = "com.intellij.ide.trustedProjects.TrustedProjects";
    private static final String OLD = "com.intellij.ide.impl.TrustedProjects";

    private static final Project PROJECT =
            (Project)
                    Proxy.newProxyInstance(
                            ProjectTrustTest.class.getClassLoader(),
                            new Class<?>[] {Project.class},
                            (proxy, method, arguments) -> {
                                if (method.getName().equals("getName")) {
                                    return "asked";
                                }
                                throw new UnsupportedOperationException(method.getName());
                            });

    /** The answers of IDEs of different ages. */
    public static final class NewYes {
        public static boolean isProjectTrusted(Project project) {
            return project.getName().equals("asked");
        }
    }

    public static final class NewNo {
        public static boolean isProjectTrusted(Project project) {
            return !project.getName().equals("asked");
        }
    }

    public static final class NewWithoutTheMethod {}

    public static final class OldYes {
        public static boolean isTrusted(Project project) {
            return project.getName().equals("asked");
        }
    }

    public static final class Failing {
        public static boolean isTrusted(Project project) {
            return project.isDisposed();
        }
    }

    @Test
    void asksTheNewestQuestionFirst() {
        assertTrue(trusted(Map.of(NEW, NewYes.class)));
        assertFalse(trusted(Map.of(NEW, NewNo.class, OLD, OldYes.class)));
    }

    @Test
    void asksTheOldQuestionInAnOldIde() {
        assertTrue(trusted(Map.of(OLD, OldYes.class)));
        assertTrue(trusted(Map.of(NEW, NewWithoutTheMethod.class, OLD, OldYes.class)));
    }

    @Test
    void noAnswerMeansNo() {
        assertFalse(trusted(Map.of()));
        assertFalse(trusted(Map.of(OLD, Failing.class)));
    }

    private static boolean trusted(Map<String, Class<?>> ide) {
        ClassLoader loader =
                new ClassLoader(null) {
                    @Override
                    public Class<?> loadClass(String name) throws ClassNotFoundException {
                        Class<?> found = ide.get(name);
                        if (found == null) {
                            throw new ClassNotFoundException(name);
                        }
                        return found;
                    }
                };
        return ProjectTrust.trusted(PROJECT, loader);
    }
}
