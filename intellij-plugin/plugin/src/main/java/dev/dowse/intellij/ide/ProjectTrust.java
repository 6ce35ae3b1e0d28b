package dev.dowse.intellij.ide;

import com.intellij.openapi.project.Project;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Whether the user trusts a project; an untrusted one starts no process at all.
 *
 * <p>The question moved from one class to another between the oldest and the newest IDE that this
 * plugin supports, and neither class exists in both. So it is asked by name, newest first, and an
 * IDE that knows neither name is answered with no.
 */
public final class ProjectTrust {
    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "com.intellij.ide.trustedProjects.TrustedProjects", "isProjectTrusted"),
                    new Question("com.intellij.ide.impl.TrustedProjects", "isTrusted"));

    private ProjectTrust() {}

    /** Whether processes may be started for this project. */
    public static boolean trusted(Project project) {
        return trusted(project, ProjectTrust.class.getClassLoader());
    }

    static boolean trusted(Project project, ClassLoader ide) {
        return QUESTIONS.stream()
                .flatMap(question -> question.ask(project, ide).stream())
                .findFirst()
                .orElse(false);
    }

    private record Question(String owner, String method) {
        /** The answer, or nothing where this IDE does not know the question. */
        Optional<Boolean> ask(Project project, ClassLoader ide) {
            try {
                Method found = ide.loadClass(owner).getMethod(method, Project.class);
                return Optional.of(Boolean.TRUE.equals(found.invoke(null, project)));
            } catch (ClassNotFoundException | NoSuchMethodException | IllegalAccessException e) {
                return Optional.empty();
            } catch (InvocationTargetException failed) {
                return Optional.of(false);
            }
        }
    }
}
