package dev.dowse.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.eclipse.lsp4j.jsonrpc.Launcher;

/** One client on a pair of streams, from the first byte to the last. */
final class Connection {
    private final Launcher<Client> launcher;
    private final Server server;
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * @param command how this installation's command is started, without arguments
     */
    Connection(InputStream in, OutputStream out, List<String> command) {
        CompletableFuture<Client> client = new CompletableFuture<>();
        this.server = new Server(client::join, command, over::countDown);
        this.launcher = new GatedLauncher(new Gate(server), in, out).create();
        client.complete(launcher.getRemoteProxy());
    }

    /** Serves until the client sends {@code exit} or closes the stream; returns the exit code. */
    int serve() throws InterruptedException {
        Future<Void> listening = launcher.startListening();
        Thread.ofVirtual().name("end of stream").start(() -> await(listening));
        over.await();
        server.close();
        return server.exitCode();
    }

    /** Ends runs of scripts where the process ends without a word from the client. */
    void abandon() {
        server.close();
    }

    private void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // A broken stream is the end of the connection, as a closed one is.
            over.countDown();
        }
        over.countDown();
    }
}
