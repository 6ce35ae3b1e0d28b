package dev.dowse.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.SourceText;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Findings of {@code DT-PROJECT}, and what is taken of a project's file. */
class ProjectFileTest {
    private static Analyzed<ProjectFile> parse(String text) {
        return ProjectFile.parse(SourceText.of(".dowse", text));
    }

    @Test
    void takesItsSettings() {
        Analyzed<ProjectFile> read =
                parse(
                        """
                        # for the old machines
                        kernel = 6.1
                        portability=5.15  # they say

                        ignore = BPF-ATOMICS, BPF-COMM-16 DT-OPTION
                        """);
        assertEquals(List.of(), read.diagnostics());
        assertEquals(
                new ProjectFile("6.1", "5.15", Set.of("BPF-ATOMICS", "BPF-COMM-16", "DT-OPTION")),
                read.value());
    }

    @Test
    void tellsWhatItCannotTakeAndTakesTheRest() {
        String text =
                "kernels = 6.1\nkernel = 7.0\nportability = live\nignore = D_NONE BPF-SHIFT\nx";
        Analyzed<ProjectFile> read = parse(text);
        assertEquals(new ProjectFile("", "", Set.of("BPF-SHIFT")), read.value());
        assertEquals(
                List.of("kernels", "7.0", "live", "D_NONE", "x"),
                read.diagnostics().stream()
                        .map(Diagnostic::span)
                        .map(SourceText.of(".dowse", text)::slice)
                        .toList());
        assertEquals(
                Set.of("DT-PROJECT"),
                Set.copyOf(read.diagnostics().stream().map(Diagnostic::code).toList()));
    }

    @Test
    void aMarkOfByteOrderIsPassedOver() {
        Analyzed<ProjectFile> read = parse("\uFEFFkernel = 6.1\r\n");
        assertEquals(List.of(), read.diagnostics());
        assertEquals("6.1", read.value().kernel());
        assertEquals(ProjectFile.NONE, parse("\uFEFF").value());
    }

    @Test
    void anEmptyOneAsksForNothing() {
        assertEquals(ProjectFile.NONE, parse("").value());
        assertEquals(ProjectFile.NONE, parse("\r\n# kernel = 1\r\n").value());
    }

    @Test
    void theNearestPlaceComesFirst() {
        assertEquals(
                List.of("/a/b/.dowse", "/a/.dowse", "/.dowse"),
                ProjectFile.places("/a/b/c.d", "/"));
        assertEquals(
                List.of("C:\\a\\.dowse", "C:\\.dowse"), ProjectFile.places("C:\\a\\c.d", "\\"));
        assertEquals(List.of("/.dowse"), ProjectFile.places("/c.d", "/"));
    }
}
