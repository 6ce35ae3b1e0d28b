package dev.dowse.lsp;

import dev.dowse.ide.Completion;
import dev.dowse.ide.Signature;
import dev.dowse.ide.Snapshot;
import dev.dowse.source.Span;
import java.util.List;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Tuple;
import org.jspecify.annotations.Nullable;

/** {@code textDocument/signatureHelp}. */
final class SignatureHelpMethod {
    static final List<String> TRIGGERS = List.of("(", ",");

    private SignatureHelpMethod() {}

    /** Null outside of calls, as the protocol wants it. */
    static @Nullable SignatureHelp answer(Snapshot snapshot, SignatureHelpParams request) {
        int offset = Positions.offset(snapshot.source(), request.getPosition());
        return Signature.at(snapshot, offset).map(SignatureHelpMethod::help).orElse(null);
    }

    private static SignatureHelp help(Signature signature) {
        SignatureInformation information = new SignatureInformation(signature.label());
        information.setParameters(
                signature.parameters().stream().map(SignatureHelpMethod::parameter).toList());
        signature
                .page()
                .flatMap(Completion.Page::markdown)
                .ifPresent(text ->
                        information.setDocumentation(
                                Either.forRight(new MarkupContent(MarkupKind.MARKDOWN, text))));
        return new SignatureHelp(List.of(information), 0, signature.active());
    }

    private static ParameterInformation parameter(Span span) {
        ParameterInformation parameter = new ParameterInformation();
        parameter.setLabel(Either.forRight(Tuple.two(span.start(), span.end())));
        return parameter;
    }
}
