package dev.dowse.workspace;

import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The open documents and what is known about each. Edits are taken in at once; analysis follows on
 * a thread of its own after a pause, and what an edit made stale is dropped before anyone sees it.
 */
public final class Workspace implements AutoCloseable {
    /** Receives a finished analysis of the newest version of a document. */
    public interface Listener {
        void analyzed(Document document, Snapshot snapshot);
    }

    private static final long PAUSE_MILLISECONDS = 20;

    private final Listener listener;
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> {
                Thread thread = new Thread(null, task, "analysis", 64L << 20);
                thread.setDaemon(true);
                return thread;
            });
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private volatile Settings settings = Settings.DEFAULT;

    /** A document with its analysis, which may still be on its way. */
    private record Entry(
            Document document, CompletableFuture<Snapshot> snapshot, ScheduledFuture<?> task) {}

    public Workspace(Listener listener) {
        this.listener = listener;
    }

    public Settings settings() {
        return settings;
    }

    /** Takes new settings and analyses everything again. */
    public void settings(Settings changed) {
        settings = changed;
        entries.values().forEach(entry -> put(entry.document));
    }

    /** Takes a new or changed document. */
    public void put(Document document) {
        entries.compute(
                document.uri(),
                (uri, old) -> {
                    // Who still waits for the overtaken version gets the answer for this one.
                    CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
                    if (old != null) {
                        old.task.cancel(false);
                        snapshot = old.snapshot.isDone() ? snapshot : old.snapshot;
                    }
                    ScheduledFuture<?> task =
                            worker.schedule(
                                    () -> analyze(document),
                                    PAUSE_MILLISECONDS,
                                    TimeUnit.MILLISECONDS);
                    return new Entry(document, snapshot, task);
                });
    }

    /** Forgets a document. */
    public void remove(String uri) {
        Entry old = entries.remove(uri);
        if (old != null) {
            old.task.cancel(false);
            old.snapshot.cancel(false);
        }
    }

    public Optional<Document> document(String uri) {
        return Optional.ofNullable(entries.get(uri)).map(Entry::document);
    }

    /** The analysis of the document as it is now; fails where it is not open. */
    public CompletableFuture<Snapshot> snapshot(String uri) {
        Entry entry = entries.get(uri);
        return entry == null
                ? CompletableFuture.failedFuture(new IllegalArgumentException("not open: " + uri))
                : entry.snapshot.copy();
    }

    private void analyze(Document document) {
        try {
            Settings now = settings;
            SourceText source = SourceText.of(document.uri(), document.text());
            Snapshot snapshot = Snapshot.of(source, now.target(), now.floor());
            current(document)
                    .ifPresent(entry -> {
                        entry.snapshot.complete(snapshot);
                        listener.analyzed(document, snapshot);
                    });
        } catch (RuntimeException | StackOverflowError e) {
            current(document).ifPresent(entry -> entry.snapshot.completeExceptionally(e));
        }
    }

    /** The entry of a document, unless an edit has overtaken it. */
    private Optional<Entry> current(Document document) {
        return Optional.ofNullable(entries.get(document.uri()))
                .filter(entry -> entry.document.equals(document));
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
