package dev.dowse.lsp;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** {@code textDocument/codeAction}: the fixes that travel with findings. */
final class CodeActionMethod {
    private CodeActionMethod() {}

    static List<Either<Command, CodeAction>> answer(Snapshot snapshot, CodeActionParams request) {
        int start = Positions.offset(snapshot.source(), request.getRange().getStart());
        int end = Positions.offset(snapshot.source(), request.getRange().getEnd());
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        for (Diagnostic finding : snapshot.compilation().diagnostics()) {
            Span span = finding.span();
            if (span.start() <= end && start <= span.end()) {
                for (Fix fix : finding.fixes()) {
                    actions.add(Either.forRight(action(snapshot, request, fix)));
                }
            }
        }
        return actions;
    }

    private static CodeAction action(Snapshot snapshot, CodeActionParams request, Fix fix) {
        List<TextEdit> edits =
                fix.edits().stream()
                        .map(edit ->
                                new TextEdit(
                                        Positions.range(snapshot.source(), edit.span()),
                                        edit.replacement()))
                        .toList();
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setEdit(new WorkspaceEdit(Map.of(request.getTextDocument().getUri(), edits)));
        return action;
    }
}
