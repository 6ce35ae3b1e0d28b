package dev.dowse.lsp;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.ide.FixAll;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (isFixAllWanted(request.getContext().getOnly())) {
            fixAll(snapshot, request).ifPresent(action -> actions.add(Either.forRight(action)));
        }
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

    /**
     * Only where an editor asks for it, as on saving: in a list of fixes it would be in the way.
     */
    private static boolean isFixAllWanted(@Nullable List<String> kinds) {
        return kinds != null
                && (kinds.contains(CodeActionKind.SourceFixAll)
                        || kinds.contains(CodeActionKind.Source));
    }

    private static Optional<CodeAction> fixAll(Snapshot snapshot, CodeActionParams request) {
        List<TextEdit> edits = edits(snapshot, FixAll.of(snapshot));
        if (edits.isEmpty()) {
            return Optional.empty();
        }
        CodeAction action = new CodeAction("Fix all that has one answer");
        action.setKind(CodeActionKind.SourceFixAll);
        action.setEdit(new WorkspaceEdit(Map.of(request.getTextDocument().getUri(), edits)));
        return Optional.of(action);
    }

    private static List<TextEdit> edits(Snapshot snapshot, List<Fix.Edit> edits) {
        return edits.stream()
                .map(edit ->
                        new TextEdit(
                                Positions.range(snapshot.source(), edit.span()),
                                edit.replacement()))
                .toList();
    }

    private static boolean isQuickFix(String kind) {
        return kind.isEmpty() || kind.equals(CodeActionKind.QuickFix);
    }

    private static CodeAction action(
            Snapshot snapshot, CodeActionParams request, Diagnostic finding, Fix fix) {
        String uri = request.getTextDocument().getUri();
        List<TextEdit> edits = edits(snapshot, fix.edits());
        CodeAction action = new CodeAction(fix.title());
        action.setKind(CodeActionKind.QuickFix);
        action.setDiagnostics(List.of(DiagnosticMapper.one(uri, snapshot.source(), finding)));
        action.setEdit(new WorkspaceEdit(Map.of(uri, edits)));
        return action;
    }
}
