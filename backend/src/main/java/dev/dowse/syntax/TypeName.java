package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;

/**
 * A type as an expression writes it: in a cast, {@code sizeof}, {@code xlate} or a parameter list.
 */
public record TypeName(Span span, List<DeclarationSpecifier> specifiers, Declarator declarator)
        implements Node {
    public TypeName {
        specifiers = List.copyOf(specifiers);
    }
}
