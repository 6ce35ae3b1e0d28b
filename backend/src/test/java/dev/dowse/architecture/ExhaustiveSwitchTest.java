package dev.dowse.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Invariant 6, read from the sources by the compiler itself: class files do not tell a {@code
 * default} that somebody wrote from the one that javac adds.
 */
final class ExhaustiveSwitchTest {
    private static final Path SOURCES = Path.of("src", "main", "java");

    @Test
    @DisplayName("Invariant 6: no default in a switch over a sealed type or an enum")
    void noDefaultWhereTheCompilerKnowsAllCases() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(SOURCES)) {
            files =
                    found.filter(f -> f.toString().endsWith(".java"))
                            .filter(f -> !f.endsWith("module-info.java"))
                            .toList();
        }
        assertTrue(files.size() > 100, "the sources are not where they were");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            assertEquals(
                    List.of(),
                    defaults(compiler, manager, manager.getJavaFileObjectsFromPaths(files)));
        }
    }

    @Test
    void theTestSeesDefaultsAndTellsThemApart() throws IOException {
        String text =
                """
                class Sample {
                    sealed interface Shape {}
                    record Dot() implements Shape {}
                    enum Color { RED, BLUE }
                    int sealed(Shape s) { return switch (s) { case Dot d -> 1; default -> 2; }; }
                    int color(Color c) { return switch (c) { case RED -> 1; default -> 2; }; }
                    void old(Color c) { switch (c) { case RED: break; default: break; } }
                    int nulls(Color c) {
                        return switch (c) { case RED -> 1; case null, default -> 2; };
                    }
                    <T extends Shape> int bound(T s) {
                        return switch (s) { case Dot d -> 1; default -> 2; };
                    }
                    int number(int i) { return switch (i) { case 1 -> 1; default -> 2; }; }
                    int text(String s) { return switch (s) { case "" -> 1; default -> 2; }; }
                    int any(Object o) { return switch (o) { case Dot d -> 1; default -> 2; }; }
                    int all(Color c) { return switch (c) { case RED -> 1; case BLUE -> 2; }; }
                }
                """;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject sample =
                new SimpleJavaFileObject(
                        URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<String> lines =
                    defaults(compiler, manager, List.of(sample)).stream()
                            .map(found -> found.substring(found.lastIndexOf(':') + 1))
                            .toList();
            assertEquals(List.of("5", "6", "7", "9", "12"), lines);
        }
    }

    /** Where somebody wrote a {@code default} too many: {@code file:line}. */
    private static List<String> defaults(
            JavaCompiler compiler,
            StandardJavaFileManager manager,
            Iterable<? extends JavaFileObject> sources)
            throws IOException {
        StringWriter complaints = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-cp", System.getProperty("java.class.path", ""));
        JavacTask task =
                (JavacTask) compiler.getTask(complaints, manager, null, options, null, sources);
        Iterable<? extends CompilationUnitTree> units = task.parse();
        task.analyze();
        assertEquals("", complaints.toString());
        Defaults scanner = new Defaults(Trees.instance(task));
        for (CompilationUnitTree unit : units) {
            scanner.scan(new TreePath(unit), unit);
        }
        return scanner.found;
    }

    /** Collects the defaults of switches whose cases the compiler could count. */
    private static final class Defaults extends TreePathScanner<Void, CompilationUnitTree> {
        private final Trees trees;
        private final List<String> found = new ArrayList<>();

        Defaults(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, CompilationUnitTree unit) {
            look(tree, tree.getExpression(), tree.getCases(), unit);
            return super.visitSwitch(tree, unit);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, CompilationUnitTree unit) {
            look(tree, tree.getExpression(), tree.getCases(), unit);
            return super.visitSwitchExpression(tree, unit);
        }

        private void look(
                Tree tree,
                ExpressionTree selector,
                List<? extends CaseTree> cases,
                CompilationUnitTree unit) {
            Optional<? extends CaseTree> written =
                    cases.stream()
                            .filter(c ->
                                    c.getLabels().stream()
                                            .anyMatch(DefaultCaseLabelTree.class::isInstance))
                            .findFirst();
            TreePath path = new TreePath(new TreePath(getCurrentPath(), tree), selector);
            if (written.isPresent() && isClosed(trees.getTypeMirror(path))) {
                long at = trees.getSourcePositions().getStartPosition(unit, written.get());
                String file = Path.of(unit.getSourceFile().getName()).toString();
                found.add(file + ":" + unit.getLineMap().getLineNumber(at));
            }
        }

        private boolean isClosed(TypeMirror type) {
            return switch (type) {
                case DeclaredType declared
                        when declared.asElement() instanceof TypeElement element ->
                        element.getKind() == ElementKind.ENUM
                                || element.getModifiers().contains(Modifier.SEALED);
                case TypeVariable variable -> isClosed(variable.getUpperBound());
                default -> false;
            };
        }
    }
}
