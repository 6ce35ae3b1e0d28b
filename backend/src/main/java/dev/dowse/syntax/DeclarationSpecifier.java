package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * One word or construct in front of the declarators: {@code unsigned}, {@code self}, {@code struct
 * s {…}}.
 */
public sealed interface DeclarationSpecifier extends Node {
    /**
     * A keyword: storage class ({@code self this static extern typedef}), qualifier or basic type.
     */
    record Keyword(Span span, String text) implements DeclarationSpecifier {}

    /** A type by its name, with an optional scope as in {@code vmlinux`task_struct}. */
    record Named(Span span, Optional<Word> scope, Word name) implements DeclarationSpecifier {}

    /**
     * {@code struct}, {@code union}.
     *
     * @param tag the name; missing in an anonymous type
     * @param members empty for a mere reference
     */
    record Aggregate(Span span, String keyword, Word tag, Optional<List<Member>> members)
            implements DeclarationSpecifier {
        /** A member declaration: specifiers and declarators. */
        public record Member(
                Span span, List<DeclarationSpecifier> specifiers, List<Declarator> declarators) {
            public Member {
                specifiers = List.copyOf(specifiers);
                declarators = List.copyOf(declarators);
            }
        }
    }

    /** {@code enum tag { A, B = 3 }}. */
    record Enumeration(Span span, Word tag, Optional<List<Enumerator>> enumerators)
            implements DeclarationSpecifier {
        /** One constant with its value where given. */
        public record Enumerator(Span span, Word name, Optional<Expression> value) {}
    }
}
