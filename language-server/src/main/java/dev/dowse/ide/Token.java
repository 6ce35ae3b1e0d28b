package dev.dowse.ide;

import dev.dowse.source.Span;
import java.util.EnumSet;
import java.util.Set;

/**
 * A stretch of text on one line with what it is, for an editor to colour. Kinds and traits have the
 * names of the protocol; the four traits of D at the end are Dowse's own.
 */
public record Token(Span span, Kind kind, Set<Trait> traits) {
    /** What is coloured, by the protocol's name in lower camel case. */
    public enum Kind {
        NAMESPACE("namespace"),
        TYPE("type"),
        STRUCT("struct"),
        ENUM("enum"),
        ENUM_MEMBER("enumMember"),
        PARAMETER("parameter"),
        VARIABLE("variable"),
        PROPERTY("property"),
        EVENT("event"),
        FUNCTION("function"),
        MACRO("macro"),
        KEYWORD("keyword"),
        COMMENT("comment"),
        STRING("string"),
        NUMBER("number"),
        OPERATOR("operator");

        private final String spelling;

        Kind(String spelling) {
            this.spelling = spelling;
        }

        public String spelling() {
            return spelling;
        }
    }

    /** What is special about one. */
    public enum Trait {
        DECLARATION("declaration"),
        READONLY("readonly"),
        DEFAULT_LIBRARY("defaultLibrary"),
        /** A plain name: one variable for all. */
        GLOBAL("global"),
        /** {@code self->}. */
        THREAD("thread"),
        /** {@code this->}. */
        CLAUSE("clause"),
        /** {@code @}. */
        AGGREGATION("aggregation");

        private final String spelling;

        Trait(String spelling) {
            this.spelling = spelling;
        }

        public String spelling() {
            return spelling;
        }
    }

    /** A kind with its traits, before it is known where. */
    record Style(Kind kind, Set<Trait> traits) {
        static Style of(Kind kind, Trait... traits) {
            Set<Trait> set = EnumSet.noneOf(Trait.class);
            set.addAll(Set.of(traits));
            return new Style(kind, set);
        }

        Style with(Trait trait) {
            Set<Trait> more = EnumSet.of(trait);
            more.addAll(traits);
            return new Style(kind, more);
        }
    }
}
