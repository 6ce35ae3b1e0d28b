package dev.dowse.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** The answer to a request that cannot be served: a code of the protocol and why. */
record Refusal(ResponseErrorCode code, String why) {
    static Refusal invalidParams(String why) {
        return new Refusal(ResponseErrorCode.InvalidParams, why);
    }

    <T> CompletableFuture<T> asAnswer() {
        return CompletableFuture.failedFuture(asException());
    }

    ResponseErrorException asException() {
        return new ResponseErrorException(new ResponseError(code, why, null));
    }
}
