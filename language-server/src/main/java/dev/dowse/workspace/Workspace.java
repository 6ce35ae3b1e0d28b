package dev.dowse.workspace;

import dev.dowse.compiler.ProjectFile;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The open documents and what is known about each. Edits are taken in at once; analysis follows on
 * a thread of its own after a pause, and what an edit made stale is dropped before anyone sees it.
 */
public final class Workspace implements AutoCloseable {
    /** Hears what becomes of documents, always on the one thread that analyses. */
    public interface Listener {
        /** The newest version of a document has been analysed. */
        void analyzed(Document document, Snapshot snapshot);

        /** A defect of the compiler kept the newest version from being analysed. */
        void failed(Document document, Throwable defect);

        /** A document was closed; nothing about it comes after this. */
        void closed(String uri);

        /** The file of a project was read, for the first time or because it has changed. */
        void project(SourceText file, List<Diagnostic> findings);
    }

    private static final long PAUSE_MILLISECONDS = 20;

    /** Scripts may be nested deeply, and the compiler descends with them. */
    private static final long STACK_BYTES = 64L << 20;

    private final Listener listener;
    private final ScheduledThreadPoolExecutor worker =
            new ScheduledThreadPoolExecutor(
                    1,
                    task -> {
                        Thread thread = new Thread(null, task, "analysis", STACK_BYTES);
                        thread.setDaemon(true);
                        return thread;
                    },
                    new ThreadPoolExecutor.DiscardPolicy());
    private final AtomicLong tickets = new AtomicLong();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Projects projects;
    private volatile Settings settings = Settings.DEFAULT;

    /**
     * A document with its analysis, which may still be on its way.
     *
     * @param ticket tells this analysis from those of other versions and other settings
     */
    private record Entry(
            Document document, long ticket, CompletableFuture<Snapshot> snapshot, Future<?> task) {}

    public Workspace(Listener listener) {
        this.listener = listener;
        this.projects = new Projects(listener::project);
        worker.setRemoveOnCancelPolicy(true);
    }

    public Settings settings() {
        return settings;
    }

    /** Takes new settings and analyses everything again. */
    public void settings(Settings changed) {
        settings = changed;
        refresh();
    }

    /** Analyses everything again, because something beside the documents has changed. */
    public void refresh() {
        entries.values().forEach(entry -> put(entry.document));
    }

    /** Takes a new or changed document. */
    public void put(Document document) {
        long ticket = tickets.incrementAndGet();
        entries.compute(
                document.uri(),
                (uri, old) -> {
                    // Who still waits for the overtaken version gets the answer for this one.
                    CompletableFuture<Snapshot> snapshot = new CompletableFuture<>();
                    if (old != null) {
                        old.task.cancel(false);
                        snapshot = old.snapshot.isDone() ? snapshot : old.snapshot;
                    }
                    Future<?> task =
                            worker.schedule(
                                    () -> analyze(document, ticket),
                                    PAUSE_MILLISECONDS,
                                    TimeUnit.MILLISECONDS);
                    return new Entry(document, ticket, snapshot, task);
                });
    }

    /** Forgets a document. */
    public void remove(String uri) {
        Entry old = entries.remove(uri);
        if (old != null) {
            old.task.cancel(false);
            old.snapshot.cancel(false);
        }
        // Behind an analysis that is being told right now.
        worker.execute(() -> listener.closed(uri));
    }

    public Optional<Document> document(String uri) {
        return Optional.ofNullable(entries.get(uri)).map(Entry::document);
    }

    /** The analysis of the document as it is now; empty where it is not open. */
    public Optional<CompletableFuture<Snapshot>> snapshot(String uri) {
        return Optional.ofNullable(entries.get(uri)).map(entry -> entry.snapshot.copy());
    }

    /** The analyses of all documents as they are now. */
    public List<CompletableFuture<Snapshot>> snapshots() {
        return entries.values().stream().map(entry -> entry.snapshot.copy()).toList();
    }

    private void analyze(Document document, long ticket) {
        try {
            ProjectFile project = projects.of(document.uri());
            Settings now = settings.within(project);
            SourceText source = SourceText.of(document.uri(), document.text());
            Snapshot snapshot = Snapshot.of(source, now.target(), now.floor(), project.ignored());
            settle(document, ticket, CompletableFuture.completedFuture(snapshot))
                    .ifPresent(waiting -> {
                        listener.analyzed(document, snapshot);
                        waiting.complete(snapshot);
                    });
        } catch (RuntimeException | Error defect) {
            // Whatever went wrong with one script, the others and those who wait get an answer.
            settle(document, ticket, CompletableFuture.failedFuture(defect))
                    .ifPresent(waiting -> {
                        listener.failed(document, defect);
                        waiting.completeExceptionally(defect);
                    });
        }
    }

    /**
     * Puts down how an analysis ended, unless an edit or new settings have overtaken it.
     *
     * @return the future of those who wait for it, which later edits no longer share
     */
    private Optional<CompletableFuture<Snapshot>> settle(
            Document document, long ticket, CompletableFuture<Snapshot> outcome) {
        List<CompletableFuture<Snapshot>> waiting = new ArrayList<>(1);
        // Atomic, as put is: an analysis may end before its own entry is in place.
        entries.computeIfPresent(
                document.uri(),
                (uri, entry) -> {
                    if (entry.ticket != ticket) {
                        return entry;
                    }
                    waiting.add(entry.snapshot);
                    return new Entry(document, ticket, outcome, entry.task);
                });
        return waiting.stream().findFirst();
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
