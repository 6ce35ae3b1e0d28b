package dev.dowse.lsp;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.services.LanguageClient;

/** The editor, with the notification that only Dowse sends. */
interface Client extends LanguageClient {
    /** A piece of what a run printed: {@code run stream text event?}. */
    @JsonNotification("dowse/output")
    void output(JsonObject piece);
}
