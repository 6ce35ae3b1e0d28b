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
        public boolean isOpen(String keyword, String tag) {
            return source.get().isOpen(keyword, tag);
        }

        @Override
        public TypeDictionary module(String name) {
            return source.get().module(name);
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

    /**
     * True where the target has a struct or union of this name and more about it is not known here,
     * because the dictionary is a choice of the target's types. One of a module, with its scope
     * before the name, may always be there.
     *
     * @param keyword {@code struct} or {@code union}; {@code typedef} for a name of its own
     */
    default boolean isOpen(String keyword, String tag) {
        return false;
    }

    /**
     * What the code of one module of the kernel sees: its types and then the kernel's own. It is
     * the kernel's alone for the kernel itself, for what is built into it, and for a module that
     * does not describe its types.
     */
    default TypeDictionary module(String name) {
        return this;
    }
}
