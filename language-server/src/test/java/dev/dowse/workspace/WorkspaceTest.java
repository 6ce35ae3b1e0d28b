package dev.dowse.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.constraints.KernelProfiles;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkspaceTest {
    private static final String URI = "file:///x.d";

    /** Writes down what it hears, and can be made to take its time over it. */
    private static final class Recorder implements Workspace.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final CountDownLatch listening = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public void analyzed(Document document, Snapshot snapshot) {
            listening.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            heard.add("version " + document.version());
        }

        @Override
        public void failed(Document document, Throwable defect) {
            heard.add("failed: " + defect);
        }

        @Override
        public void closed(String uri) {
            heard.add("closed");
        }

        @Override
        public void project(SourceText file, List<Diagnostic> findings) {
            heard.add("project " + findings.stream().map(Diagnostic::message).toList());
        }

        private String next() throws InterruptedException {
            return String.valueOf(heard.poll(30, TimeUnit.SECONDS));
        }
    }

    private static Document version(int version) {
        return new Document(URI, version, "BEGIN { trace(" + version + "); }");
    }

    @Test
    void onlyTheNewestVersionIsHeardOfAndWhoWaitedGetsIt() throws Exception {
        Recorder recorder = new Recorder();
        try (Workspace workspace = new Workspace(recorder)) {
            workspace.put(version(1));
            CompletableFuture<Snapshot> first = workspace.snapshot(URI).orElseThrow();
            for (int version = 2; version <= 100; version++) {
                workspace.put(version(version));
            }
            String text = first.get(30, TimeUnit.SECONDS).source().text();
            // Old versions may be heard of while they are the newest, never out of order.
            List<String> heard = new ArrayList<>();
            do {
                heard.add(recorder.next());
            } while (!heard.getLast().equals("version 100"));
            List<String> inOrder =
                    heard.stream().sorted(Comparator.comparingInt(WorkspaceTest::number)).toList();
            assertEquals(inOrder, heard);
            assertTrue(text.contains("trace("), text);
        }
    }

    private static int number(String heard) {
        return Integer.parseInt(heard.substring("version ".length()));
    }

    /** Edits come before, while and after the text before them is analysed. */
    @Test
    void theAnswerIsAboutTheTextAsItIs() throws Exception {
        String script = "BEGIN { @[pid] = count(); }\n".repeat(200);
        try (Workspace workspace = new Workspace(new Recorder())) {
            for (int version = 1; version <= 40; version++) {
                String text = script + "/* " + version + " */";
                workspace.put(new Document(URI, version, text));
                CompletableFuture<Snapshot> answer = workspace.snapshot(URI).orElseThrow();
                if (version % 2 == 0) {
                    assertEquals(text, answer.get(30, TimeUnit.SECONDS).source().text());
                } else {
                    Thread.sleep(20 + version);
                }
            }
        }
    }

    @Test
    void nothingIsHeardOfADocumentAfterItWasClosed() throws Exception {
        Recorder recorder = new Recorder();
        CountDownLatch gate = new CountDownLatch(1);
        recorder.gate = gate;
        try (Workspace workspace = new Workspace(recorder)) {
            workspace.put(version(1));
            recorder.listening.await();
            workspace.remove(URI);
            gate.countDown();
            assertEquals("version 1", recorder.next());
            assertEquals("closed", recorder.next());
            assertEquals(Optional.empty(), workspace.snapshot(URI));
            workspace.put(version(1));
            workspace.remove(URI);
            workspace.put(version(2));
            assertEquals("closed", recorder.next());
            assertEquals("version 2", recorder.next());
        }
    }

    @Test
    void whoWaitsForAClosedDocumentIsToldSo() {
        try (Workspace workspace = new Workspace(new Recorder())) {
            workspace.put(version(1));
            CompletableFuture<Snapshot> waiting = workspace.snapshot(URI).orElseThrow();
            workspace.remove(URI);
            CompletionException told = assertThrows(CompletionException.class, waiting::join);
            assertInstanceOf(CancellationException.class, told.getCause());
        }
    }

    @Test
    void newSettingsAnalyseTheSameTextAgain() throws Exception {
        Recorder recorder = new Recorder();
        try (Workspace workspace = new Workspace(recorder)) {
            workspace.put(version(1));
            assertEquals("version 1", recorder.next());
            workspace.settings(new Settings("5.4", "4.19", List.of(), Set.of()));
            assertEquals("version 1", recorder.next());
            Snapshot snapshot = workspace.snapshot(URI).orElseThrow().join();
            assertEquals("5.4 4.19", snapshot.target().name() + " " + snapshot.floor().name());
        }
    }

    /** The nearest file counts, as it is on disk when the script is analysed. */
    @Test
    void theProjectSaysWhatIsToldOfItsScripts(@TempDir Path folder) throws Exception {
        Path file = folder.resolve(".dowse");
        Files.writeString(file, "kernel = 5.4\nignore = BPF-ATOMICS\n");
        String uri = Files.createDirectory(folder.resolve("a")).resolve("x.d").toUri().toString();
        Document script = new Document(uri, 1, "syscall::read:entry { n++; }");
        Recorder recorder = new Recorder();
        try (Workspace workspace = new Workspace(recorder)) {
            workspace.put(script);
            assertEquals("project []", recorder.next());
            assertEquals("version 1", recorder.next());
            assertEquals("5.4 [BPF-RINGBUF]", told(workspace.snapshot(uri).orElseThrow().join()));
            Files.writeString(file, "kernel = 6.6\nignored = BPF-ATOMICS\n");
            workspace.refresh();
            assertEquals(
                    "project [there is no setting 'ignored'; a project has kernel, portability and"
                            + " ignore]",
                    recorder.next());
            assertEquals("version 1", recorder.next());
            assertEquals("6.6 [BPF-ATOMICS]", told(workspace.snapshot(uri).orElseThrow().join()));
            Files.delete(file);
            workspace.refresh();
            assertEquals("project []", recorder.next());
            assertEquals("version 1", recorder.next());
            String newest = KernelProfiles.newest().name();
            assertEquals(
                    newest + " [BPF-ATOMICS]", told(workspace.snapshot(uri).orElseThrow().join()));
        }
    }

    private static String told(Snapshot snapshot) {
        return snapshot.target().name()
                + " "
                + snapshot.compilation().diagnostics().stream().map(Diagnostic::code).toList();
    }

    @Test
    void whatComesAfterTheEndIsIgnored() {
        Workspace workspace = new Workspace(new Recorder());
        workspace.close();
        workspace.put(version(1));
        workspace.remove(URI);
        assertEquals(Optional.empty(), workspace.document(URI));
    }

    @Test
    void kernelsWithoutProfileAreNamed() {
        assertEquals(
                List.of("5.11", "x"),
                new Settings("5.11", "x", List.of(), Set.of()).unknownKernels());
        assertEquals(List.of(), new Settings("live", "", List.of(), Set.of()).unknownKernels());
    }
}
