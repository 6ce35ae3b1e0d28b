package dev.dowse.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The command {@code dowse lsp} in a process of its own, spoken to byte by byte: what a client that
 * makes mistakes gets, and that nothing but the protocol is printed.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class RawProtocolTest {
    private static final String INITIALIZE =
            request(0, "initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
    private static final String SHUTDOWN = request(98, "shutdown", "null");
    private static final String EXIT = "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}";

    private static String request(int id, String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}"
                .formatted(id, method, params);
    }

    private static String notification(String method, String params) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"%s\",\"params\":%s}".formatted(method, params);
    }

    /** What a server said, message by message, and how it ended. */
    private record Talk(List<JsonObject> messages, int exitCode) {
        /** The error code in the answer to a request; 0 for a result. */
        int error(int id) {
            JsonObject answer = answer(id);
            assertTrue(answer.has("error") != answer.has("result"), answer.toString());
            return answer.has("error") ? answer.getAsJsonObject("error").get("code").getAsInt() : 0;
        }

        JsonObject answer(int id) {
            List<JsonObject> answers =
                    messages.stream()
                            .filter(m -> m.has("id") && !m.get("id").isJsonNull())
                            .filter(m -> m.get("id").getAsInt() == id)
                            .toList();
            assertEquals(1, answers.size(), "answers to " + id + " in " + messages);
            return answers.getFirst();
        }
    }

    /**
     * Sends messages, then {@code exit} when all requests are answered, and reads to the end: every
     * byte must be protocol.
     */
    private static Talk talk(String... messages) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(OwnCommand.ofThisInstallation());
        command.add("lsp");
        Process server =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream out = server.getOutputStream()) {
            for (String message : messages) {
                send(out, message);
            }
            long open = Arrays.stream(messages).filter(m -> m.contains("\"id\":")).count();
            List<JsonObject> said = new ArrayList<>();
            DataInputStream in = new DataInputStream(server.getInputStream());
            for (int length = header(in); length >= 0; length = header(in)) {
                String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
                said.add(JsonParser.parseString(body).getAsJsonObject());
                if (said.getLast().has("id") && --open == 0) {
                    send(out, EXIT);
                }
            }
            return new Talk(said, server.waitFor());
        } finally {
            server.destroyForcibly();
        }
    }

    private static void send(OutputStream out, String message) throws IOException {
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        String header = "Content-Length: " + body.length + "\r\n\r\n";
        out.write(header.getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    /** The length that the next header tells; -1 at the end of the stream. */
    private static int header(DataInputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        while (header.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                assertEquals("", header.toString(), "behind the last message");
                return -1;
            }
            header.append((char) next);
        }
        String line = header.toString().strip();
        assertTrue(line.matches("Content-Length: \\d+"), line);
        return Integer.parseInt(line.replaceAll("\\D", ""));
    }

    private static String open(String uri, String text) {
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "dtrace");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        JsonObject params = new JsonObject();
        params.add("textDocument", document);
        return notification("textDocument/didOpen", params.toString());
    }

    private static String hover(int id, String uri) {
        return request(
                id,
                "textDocument/hover",
                "{\"textDocument\":{\"uri\":\"%s\"},\"position\":{\"line\":0,\"character\":1}}"
                        .formatted(uri));
    }

    @Test
    void nothingIsServedBeforeInitializeNorAfterShutdown() throws Exception {
        Talk talk =
                talk(
                        open("file:///early.d", "BEGIN { }"),
                        hover(1, "file:///early.d"),
                        INITIALIZE,
                        request(2, "initialize", "{\"capabilities\":{}}"),
                        hover(3, "file:///early.d"),
                        SHUTDOWN,
                        hover(4, "file:///early.d"));
        assertEquals(-32002, talk.error(1));
        assertEquals(0, talk.error(0));
        assertEquals(-32600, talk.error(2));
        assertEquals(-32602, talk.error(3));
        assertEquals(0, talk.error(98));
        assertEquals(-32600, talk.error(4));
        assertEquals(0, talk.exitCode());
    }

    @Test
    void aMistakeIsAnsweredAndTheNextRequestServed() throws Exception {
        String uri = "file:///x.d";
        Talk talk =
                talk(
                        INITIALIZE,
                        open(uri, "BEGIN { }"),
                        request(1, "textDocument/hover", "\"x\""),
                        request(
                                2,
                                "textDocument/hover",
                                "{\"textDocument\":{\"uri\":\"" + uri + "\"}}"),
                        request(3, "no/such", "{}"),
                        "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"textDocument/hover\",\"params\":[",
                        request(
                                5,
                                "workspace/executeCommand",
                                "{\"command\":\"dowse.run\",\"arguments\":[{\"uri\":\""
                                        + uri
                                        + "\",\"destructive\":[1,2]}]}"),
                        request(
                                6,
                                "workspace/executeCommand",
                                "{\"command\":\"dowse.run\",\"arguments\":[{\"uri\":\""
                                        + uri
                                        + "\",\"target\":\"--help\"}]}"),
                        request(7, "workspace/executeCommand", "{\"command\":\"dowse.run\"}"),
                        notification("no/such", "{}"),
                        notification("textDocument/didOpen", "{}"),
                        notification("workspace/didChangeConfiguration", "{\"settings\":null}"),
                        hover(9, uri),
                        SHUTDOWN);
        assertTrue(talk.answer(9).toString().contains("dtrace:::BEGIN"), talk.toString());
        assertEquals(-32700, talk.error(1));
        assertEquals(-32602, talk.error(2));
        assertEquals(-32601, talk.error(3));
        assertEquals(-32700, talk.error(4));
        assertEquals(-32602, talk.error(5));
        assertEquals(-32602, talk.error(6));
        assertEquals(-32602, talk.error(7));
        assertEquals(0, talk.exitCode());
    }

    @Test
    void anEditWithoutVersionIsNotLost() throws Exception {
        String uri = "file:///x.d";
        Talk talk =
                talk(
                        INITIALIZE,
                        open(uri, "BEGIN { trace(pid); }"),
                        notification(
                                "textDocument/didChange",
                                "{\"textDocument\":{\"uri\":\""
                                        + uri
                                        + "\",\"version\":null},\"contentChanges\":[{\"text\":\"END"
                                        + " { }\"}]}"),
                        hover(1, uri));
        assertTrue(talk.answer(1).toString().contains("dtrace:::END"), talk.toString());
        assertEquals(1, talk.exitCode(), "exit without shutdown");
    }
}
