package dev.dowse.intellij.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.intellij.lang.BracePair;
import com.intellij.psi.PsiComment;
import com.intellij.psi.PsiElement;
import com.intellij.psi.PsiFile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A script in the platform's own tree, made by the platform's own builder. */
final class DTraceFileTest {
    private final HeadlessIde ide = new HeadlessIde();

    @BeforeEach
    void register() {
        ide.application().registerFileType(DTraceFileType.INSTANCE, "d");
    }

    @AfterEach
    void close() {
        ide.close();
    }

    @Test
    void holdsTheTextAsAFlatRowOfTokens() {
        PsiFile file = ide.file("a.d", "/* c */ BEGIN { exit(0); }\n");
        assertInstanceOf(DTraceFile.class, file);
        assertEquals("/* c */ BEGIN { exit(0); }\n", file.getText());
        assertEquals(
                file.getText(),
                String.join("", children(file).stream().map(PsiElement::getText).toList()));
        assertInstanceOf(PsiComment.class, file.getFirstChild());
    }

    @Test
    void theRunMarkerStandsOnceBesideTheFirstProbe() {
        PsiFile file =
                ide.file(
                        "a.d",
                        """
                        #!/usr/sbin/dtrace -s
                        #pragma D option quiet
                        /* c */
                        BEGIN { }
                        END { }
                        """);
        assertEquals(
                List.of("BEGIN"),
                children(file).stream().filter(FirstCode::is).map(PsiElement::getText).toList());
    }

    @Test
    void aScriptWithoutCodeHasNoRunMarker() {
        PsiFile file = ide.file("a.d", "#pragma D option quiet\n/* nothing */\n");
        assertEquals(List.of(), children(file).stream().filter(FirstCode::is).toList());
    }

    @Test
    void everyTokenButSpaceHasAColour() {
        PsiFile file =
                ide.file("a.d", "BEGIN /$1/ { @a[1, 'c'] = sum(x + \"s\"); this->y; }\n#d\n\u00a7");
        for (PsiElement token : children(file)) {
            boolean space = token.getNode().getElementType().equals(DTraceToken.SPACE);
            int colours =
                    new DTraceSyntaxHighlighter()
                            .getTokenHighlights(token.getNode().getElementType())
                            .length;
            assertEquals(space ? 0 : 1, colours, token.getText());
        }
    }

    @Test
    void bracketsMatchTheirPartners() {
        BracePair[] pairs = new DTraceBraceMatcher().getPairs();
        assertEquals(
                List.of("{}", "()", "[]"),
                Arrays.stream(pairs)
                        .map(pair -> pair.getLeftBraceType() + "" + pair.getRightBraceType())
                        .toList());
    }

    private static List<PsiElement> children(PsiFile file) {
        return Stream.iterate(
                        file.getFirstChild(), child -> child != null, PsiElement::getNextSibling)
                .toList();
    }
}
