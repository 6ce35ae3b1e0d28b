package dev.dowse.lsp;

import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageConsumer;

/**
 * The builder of the connection to a client, with the gate alone behind it. LSP4J would bundle it
 * with other services and answer a request with a future of the bundle; cancelling that one cancels
 * nothing.
 */
final class GatedLauncher extends Launcher.Builder<Client> {
    private final Gate gate;

    GatedLauncher(Gate gate, InputStream in, OutputStream out) {
        this.gate = gate;
        setLocalService(gate);
        setRemoteInterface(Client.class);
        setInput(in);
        setOutput(out);
    }

    @Override
    protected RemoteEndpoint createRemoteEndpoint(MessageJsonHandler json) {
        RemoteEndpoint endpoint =
                new RemoteEndpoint(
                        wrapMessageConsumer(new StreamMessageConsumer(output, json)), gate);
        json.setMethodProvider(endpoint);
        endpoint.setJsonHandler(json);
        return endpoint;
    }
}
