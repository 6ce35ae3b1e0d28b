package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the checker of conversations sees what is wrong in one. */
final class ConversationTest {
    private static final String EMPTY = "{\"start\":{L},\"end\":{L}}";

    private final Conversation conversation = new Conversation();

    private static JsonObject json(String text) {
        return JsonParser.parseString("{\"jsonrpc\":\"2.0\"," + text + "}").getAsJsonObject();
    }

    private void asked(int id, String method) {
        conversation.editorSaid(
                json(
                        "\"id\":%d,\"method\":\"%s\",\"params\":{\"textDocument\":{\"uri\":\"u\"}}"
                                .formatted(id, method)));
    }

    private void opened(String text) {
        conversation.serverSaid(
                json(
                        "\"id\":0,\"result\":{\"capabilities\":{\"semanticTokensProvider\":"
                                + "{\"legend\":{\"tokenTypes\":[\"a\"],\"tokenModifiers\":[]}}}}"));
        conversation.editorSaid(
                json(
                        "\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":"
                                + "{\"uri\":\"u\",\"version\":1,\"text\":\""
                                + text
                                + "\"}}"));
    }

    private static String range(int startLine, int start, int endLine, int end) {
        return EMPTY.replaceFirst("L", "\"line\":%d,\"character\":%d".formatted(startLine, start))
                .replaceFirst("L", "\"line\":%d,\"character\":%d".formatted(endLine, end));
    }

    private static String edit(int start, int end) {
        return "{\"newText\":\"x\",\"range\":" + range(0, start, 0, end) + "}";
    }

    private void answered(String method, String result) {
        asked(0, "initialize");
        opened("ab\\r\\ncd");
        asked(1, method);
        conversation.serverSaid(json("\"id\":1,\"result\":" + result));
    }

    @Test
    void everyRequestIsAnsweredOnce() {
        asked(1, "textDocument/hover");
        asked(2, "textDocument/hover");
        conversation.serverSaid(json("\"id\":1,\"result\":null"));
        assertEquals(List.of(), conversation.violations());
        assertEquals(List.of("textDocument/hover"), conversation.unanswered());
        conversation.serverSaid(json("\"id\":1,\"result\":null"));
        conversation.serverSaid(json("\"id\":7,\"result\":null"));
        conversation.serverSaid(json("\"id\":2"));
        assertEquals(3, conversation.violations().size());
    }

    @ParameterizedTest
    @CsvSource({"0,0,0,2,true", "0,0,1,2,true", "0,3,0,3,false", "2,0,2,0,false", "0,2,0,1,false"})
    void rangesLieInTheDocument(int line, int start, int endLine, int end, boolean good) {
        answered("textDocument/hover", "{\"range\":" + range(line, start, endLine, end) + "}");
        assertEquals(good, conversation.violations().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0,2,true", "0,3,false"})
    void placesInTheWorkspaceLieInTheirDocuments(int start, int end, boolean good) {
        String place = "{\"uri\":\"u\",\"range\":" + range(1, start, 1, end) + "}";
        answered("workspace/symbol", "[{\"location\":" + place + "}]");
        assertEquals(good, conversation.violations().isEmpty());
    }

    @Test
    void anAnswerMayBeAboutAnEarlierText() {
        asked(0, "initialize");
        opened("ab");
        asked(1, "textDocument/hover");
        conversation.editorSaid(
                json(
                        "\"method\":\"textDocument/didChange\",\"params\":{\"textDocument\":"
                                + "{\"uri\":\"u\",\"version\":2},"
                                + "\"contentChanges\":[{\"text\":\"\"}]}"));
        conversation.serverSaid(json("\"id\":1,\"result\":{\"range\":" + range(0, 0, 0, 2) + "}"));
        assertEquals(List.of(), conversation.violations());
    }

    @Test
    void editsDoNotOverlap() {
        answered("textDocument/formatting", "[" + edit(0, 1) + "," + edit(1, 2) + "]");
        assertEquals(List.of(), conversation.violations());
        asked(2, "textDocument/formatting");
        conversation.serverSaid(
                json("\"id\":2,\"result\":[" + edit(1, 2) + "," + edit(0, 2) + "]"));
        assertTrue(conversation.violations().getFirst().contains("overlap"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,0,2,0,0;true",
                "0,0,1,0,0,0,1,1,0,0;true",
                "0,0,2,0,0,0,1,1,0,0;false",
                "0,0,3,0,0;false",
                "0,0,2,1,0;false",
                "0,0,2,0,1;false",
                "0,0,2,0;false"
            })
    void tokensAreEncodedAsTheLegendSays(String data, boolean good) {
        answered("textDocument/semanticTokens/full", "{\"data\":[" + data + "]}");
        assertEquals(good, conversation.violations().isEmpty(), data);
    }
}
