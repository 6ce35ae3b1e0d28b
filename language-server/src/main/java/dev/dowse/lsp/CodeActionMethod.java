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
import org.jspecify.annotations.Nullable;

/** {@code textDocument/codeAction}: the fixes that travel with findings. */
final class CodeActionMethod {
    private CodeActionMethod() {}

    static List<Either<Command, CodeAction>> answer(Snapshot snapshot, CodeActionParams request) {
        int start = Positions.offset(snapshot.source(), request.getRange().getStart());
        int end = Positions.offset(snapshot.source(), request.getRange().getEnd());
        List<Either<Command, CodeAction>> actions = new ArrayList<>();
        if (!isWanted(request.getContext().getOnly())) {
            return actions;
        }
        for (Diagnostic finding : snapshot.compilation().diagnostics()) {
            Span span = finding.span();
            if (span.start() <= end && start <= span.end()) {
                for (Fix fix : finding.fixes()) {
                    actions.add(Either.forRight(action(snapshot, request, finding, fix)));
                }
            }
        }
        return actions;
    }

    /** Whether quick fixes are among the kinds that an editor asks for: all without a list. */
    private static boolean isWanted(@Nullable List<String> kinds) {
        return kinds == null || kinds.stream().anyMatch(CodeActionMethod::isQuickFix);
    }

    private static boolean isQuickFix(String kind) {
        return kind.isEmpty() || kind.equals(CodeActionKind.QuickFix);
    }

    private static CodeAction action(
            Snapshot snapshot, CodeActionParams request, Diagnostic finding, Fix fix) {
        String uri = request.getTextDocument().getUri();
        List<TextEdit> edits =
                fix.edits().stream()
                        .map(edit ->
                                new TextEdit(
                                        Positions.range(snapshot.source(), edit.span()),
                                        edit.replacement()))
                        .toList();
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(DiagnosticMapper.one(uri, snapshot.source(), finding)));
        action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
        return action;
    }
}
