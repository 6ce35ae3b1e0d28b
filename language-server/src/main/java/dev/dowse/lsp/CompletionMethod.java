package dev.dowse.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.ide.Completion;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/completion} and {@code completionItem/resolve}, which brings the page. */
final class CompletionMethod {
    /** What opens the list without being asked. */
    static final List<String> TRIGGERS = List.of(":", ">", "@", "$");

    private CompletionMethod() {}

    /**
     * @param snippets whether the editor puts the cursor into what it inserts
     */
    static List<CompletionItem> answer(
            Snapshot snapshot, CompletionParams request, boolean snippets) {
        int offset = Positions.offset(snapshot.source(), request.getPosition());
        List<CompletionItem> items = new ArrayList<>();
        for (Completion completion : Completion.at(snapshot, offset)) {
            items.add(item(snapshot.source(), completion, snippets));
        }
        return items;
    }

    private static CompletionItem item(SourceText source, Completion completion, boolean snippets) {
        CompletionItem item = new CompletionItem(completion.label());
        item.setKind(kind(completion.kind()));
        if (!completion.detail().isEmpty()) {
            item.setDetail(completion.detail());
            CompletionItemLabelDetails beside = new CompletionItemLabelDetails();
            beside.setDescription(completion.detail());
            item.setLabelDetails(beside);
        }
        boolean snippet = completion.snippet() && snippets;
        String text = completion.snippet() && !snippets ? completion.label() : completion.text();
        item.setInsertTextFormat(snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        item.setTextEdit(
                Either.forLeft(new TextEdit(Positions.range(source, completion.replaced()), text)));
        item.setSortText(String.format(Locale.ROOT, "%d%s", completion.rank(), completion.label()));
        item.setFilterText(completion.label());
        completion.page().ifPresent(page -> item.setData(data(page)));
        return item;
    }

    private static JsonObject data(Completion.Page page) {
        JsonObject data = new JsonObject();
        data.addProperty("topic", page.topic().name());
        data.addProperty("name", page.name());
        return data;
    }

    /** The item with its page; as it came where it has none. */
    static CompletionItem resolved(CompletionItem item) {
        if (item.getData() instanceof JsonObject data) {
            page(data)
                    .flatMap(Completion.Page::markdown)
                    .ifPresent(text ->
                            item.setDocumentation(
                                    Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text))));
        }
        return item;
    }

    private static Optional<Completion.Page> page(JsonObject data) {
        if (data.get("topic") instanceof JsonPrimitive topic
                && data.get("name") instanceof JsonPrimitive name) {
            for (Topic each : Topic.values()) {
                if (each.name().equals(topic.getAsString())) {
                    return Optional.of(new Completion.Page(each, name.getAsString()));
                }
            }
        }
        return Optional.empty();
    }

    private static CompletionItemKind kind(Completion.Kind kind) {
        return switch (kind) {
            case PROVIDER -> CompletionItemKind.Module;
            case PROBE -> CompletionItemKind.Event;
            case VARIABLE, BUILTIN -> CompletionItemKind.Variable;
            case AGGREGATION -> CompletionItemKind.Field;
            case FUNCTION -> CompletionItemKind.Function;
            case CONSTANT -> CompletionItemKind.Constant;
            case OPTION -> CompletionItemKind.Property;
            case TYPE -> CompletionItemKind.Struct;
            case KEYWORD -> CompletionItemKind.Keyword;
            case MACRO -> CompletionItemKind.Value;
            case MEMBER -> CompletionItemKind.Field;
        };
    }
}
