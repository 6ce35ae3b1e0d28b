package dev.dowse.lsp;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.Endpoint;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethodProvider;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.ServiceEndpoints;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;
import org.jspecify.annotations.Nullable;

/**
 * What comes in before the server sees it: nothing is served before {@code initialize} nor after
 * {@code shutdown}, and no request that lacks what the protocol requires.
 */
final class Gate implements Endpoint, JsonRpcMethodProvider {
    private enum Phase {
        NEW,
        SERVING,
        SHUT_DOWN
    }

    private final Endpoint server;
    private final ReflectiveMessageValidator validator = new ReflectiveMessageValidator();
    private volatile Phase phase = Phase.NEW;

    Gate(Server server) {
        this.server = ServiceEndpoints.toEndpoint(server);
    }

    @Override
    public Map<String, JsonRpcMethod> supportedMethods() {
        return ServiceEndpoints.getSupportedMethods(Server.class);
    }

    @Override
    public CompletableFuture<?> request(String method, @Nullable Object parameter) {
        boolean initializes = method.equals("initialize");
        return switch (phase) {
            case NEW ->
                    initializes
                            ? serve(method, parameter)
                            : refuse(
                                    ResponseErrorCode.ServerNotInitialized,
                                    method + " came before initialize");
            case SERVING ->
                    initializes
                            ? refuse(
                                    ResponseErrorCode.InvalidRequest,
                                    "the server has been initialized before")
                            : serve(method, parameter);
            case SHUT_DOWN ->
                    refuse(ResponseErrorCode.InvalidRequest, method + " came after shutdown");
        };
    }

    private CompletableFuture<?> serve(String method, @Nullable Object parameter) {
        if (parameter != null && !validator.isValid(parameter)) {
            return refuse(
                    ResponseErrorCode.InvalidParams,
                    "the parameters of " + method + " lack what the protocol requires");
        }
        if (method.equals("initialize")) {
            phase = Phase.SERVING;
        } else if (method.equals("shutdown")) {
            phase = Phase.SHUT_DOWN;
        }
        return server.request(method, parameter);
    }

    private static CompletableFuture<?> refuse(ResponseErrorCode code, String why) {
        return new Refusal(code, why).asAnswer();
    }

    @Override
    public void notify(String method, @Nullable Object parameter) {
        if (phase == Phase.SERVING || method.equals("exit")) {
            server.notify(method, parameter);
        }
    }
}
