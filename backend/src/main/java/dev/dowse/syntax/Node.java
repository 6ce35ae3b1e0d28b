package dev.dowse.syntax;

import dev.dowse.source.Span;

/** Anything the author wrote, or should have written: a piece of the tree with its span. */
public sealed interface Node
        permits Script,
                Item,
                ProbeDescription,
                Statement,
                Expression,
                TypeName,
                Declarator,
                DeclarationSpecifier,
                Word {
    Span span();
}
