package dev.dowse.types;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * The types that a target describes: those of its kernel. Where a target describes none, every
 * answer is empty.
 */
public interface TypeDictionary {
    /** A target that describes nothing. */
    TypeDictionary EMPTY =
            new TypeDictionary() {
                @Override
                public Optional<Type> tagged(String keyword, String tag) {
                    return Optional.empty();
                }

                @Override
                public Optional<Type> typedef(String name) {
                    return Optional.empty();
                }

                @Override
                public Optional<Type> variable(String name) {
                    return Optional.empty();
                }

                @Override
                public Optional<Type.Function> function(String name) {
                    return Optional.empty();
                }
            };

    /** A dictionary that is made when the first question is asked. */
    record Late(Supplier<TypeDictionary> source) implements TypeDictionary {
        @Override
        public Optional<Type> tagged(String keyword, String tag) {
            return source.get().tagged(keyword, tag);
        }

        @Override
        public Optional<Type> typedef(String name) {
            return source.get().typedef(name);
        }

        @Override
        public Optional<Type> variable(String name) {
            return source.get().variable(name);
        }

        @Override
        public Optional<Type.Function> function(String name) {
            return source.get().function(name);
        }

        @Override
        public boolean isPartial() {
            return source.get().isPartial();
        }
    }

    /** A part of a kernel's types, chosen beforehand; others may well exist. */
    record Partial(TypeDictionary types) implements TypeDictionary {
        @Override
        public Optional<Type> tagged(String keyword, String tag) {
            return types.tagged(keyword, tag);
        }

        @Override
        public Optional<Type> typedef(String name) {
            return types.typedef(name);
        }

        @Override
        public Optional<Type> variable(String name) {
            return types.variable(name);
        }

        @Override
        public Optional<Type.Function> function(String name) {
            return types.function(name);
        }

        @Override
        public boolean isPartial() {
            return true;
        }
    }

    /**
     * The complete type {@code keyword tag}.
     *
     * @param keyword {@code struct}, {@code union} or {@code enum}
     */
    Optional<Type> tagged(String keyword, String tag);

    /** The type that {@code name} was given by a {@code typedef}, as an {@link Type.Alias}. */
    Optional<Type> typedef(String name);

    /** The type of a global variable. */
    Optional<Type> variable(String name);

    Optional<Type.Function> function(String name);

    /** True where the kernel may well have types that this dictionary does not know. */
    default boolean isPartial() {
        return false;
    }
}
