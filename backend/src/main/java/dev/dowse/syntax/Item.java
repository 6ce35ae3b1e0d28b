package dev.dowse.syntax;

import dev.dowse.source.Span;
import java.util.List;
import java.util.Optional;

/** What stands at the outermost level of a script. */
public sealed interface Item extends Node {
    /**
     * A control line: {@code #pragma D option quiet}, {@code #line 3}, {@code # 1 "file"}, {@code
     * #!}. One between the tokens of another item follows that item, inside its span.
     *
     * @param words split at blanks, strings with their quotes: everything after {@code #pragma};
     *     any other line with its sign in the first word, such as {@code #line}, {@code #}, {@code
     *     #!}
     */
    record Pragma(Span span, List<Word> words) implements Item {
        public Pragma {
            words = List.copyOf(words);
        }
    }

    /**
     * Probe descriptions with an optional predicate and an optional body.
     *
     * @param body empty where the author wrote no braces, which means the default action
     */
    record Clause(
            Span span,
            List<ProbeDescription> probes,
            Optional<Expression> predicate,
            Optional<Statement.Block> body)
            implements Item {
        public Clause {
            probes = List.copyOf(probes);
        }
    }

    /** {@code int x;}, {@code self string s;}, {@code struct s { … };}, {@code typedef …;}. */
    record Declaration(
            Span span, List<DeclarationSpecifier> specifiers, List<Declarator> declarators)
            implements Item {
        public Declaration {
            specifiers = List.copyOf(specifiers);
            declarators = List.copyOf(declarators);
        }
    }

    /** {@code inline int N = 3;}. */
    record Inline(
            Span span,
            List<DeclarationSpecifier> specifiers,
            Declarator declarator,
            Expression value)
            implements Item {
        public Inline {
            specifiers = List.copyOf(specifiers);
        }
    }

    /** {@code translator out_t < in_t *p > { member = expression; … };}. */
    record Translator(
            Span span, TypeName output, TypeName input, Word parameter, List<Member> members)
            implements Item {
        /** One member of the output type with the expression that makes it. */
        public record Member(Span span, Word name, Expression value) {}

        public Translator {
            members = List.copyOf(members);
        }
    }

    /** {@code provider p { probe a(int) : (char *); };}, the input of {@code -h} and {@code -G}. */
    record Provider(Span span, Word name, List<Probe> probes) implements Item {
        /** One probe with native parameters and, where given, the translated ones. */
        public record Probe(
                Span span, Word name, List<TypeName> parameters, List<TypeName> translated) {
            public Probe {
                parameters = List.copyOf(parameters);
                translated = List.copyOf(translated);
            }
        }

        public Provider {
            probes = List.copyOf(probes);
        }
    }

    /** Text between items that could not be understood; the parser has said why. */
    record Missing(Span span) implements Item {}
}
