package dev.dowse.semantics;

import dev.dowse.catalog.LibraryType;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Word;
import dev.dowse.types.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the D libraries define, seen by one script. A file is analyzed when the first of its names
 * is met, against the types of the script's target; a script that uses none pays nothing.
 */
final class LibraryDefinitions {
    private static final List<String> DEPENDS = List.of("D", "depends_on", "library");

    private final Environment environment;
    private final Bindings bindings;
    private final Set<String> loaded = new HashSet<>();

    /** The definitions so far; empty before the first file. */
    private Optional<Definitions> definitions = Optional.empty();

    private record Definitions(
            Analysis analysis, Expressions expressions, Declarations declarations) {}

    LibraryDefinitions(Environment environment, Bindings bindings) {
        this.environment = environment;
        this.bindings = bindings;
    }

    /** The type that the libraries call {@code name}. */
    Optional<Type> type(String name) {
        Optional<LibraryType> known = LibraryType.named(name);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        load(known.get().library());
        return definitions().analysis().scope().type(name);
    }

    /** The value of a variable without an index, as the library defines it. */
    Optional<TypedExpression> value(LibraryVariable variable) {
        load(variable.library());
        return definitions()
                .analysis()
                .scope()
                .constant(variable.spelling())
                .map(Scope.Constant::value);
    }

    /** The value of an inline of a file; empty where the target has no types for it. */
    Optional<TypedExpression> value(String file, String name) {
        load(file);
        return definitions().analysis().scope().constant(name).map(Scope.Constant::value);
    }

    /** The definition of a variable with an index. */
    Optional<Scope.Inline> inline(LibraryVariable variable) {
        load(variable.library());
        return definitions().analysis().scope().inline(variable.spelling());
    }

    /** The translators of all files that were loaded. */
    Translators translators() {
        return definitions().expressions().translators();
    }

    private Definitions definitions() {
        if (definitions.isEmpty()) {
            Analysis analysis = new Analysis(environment, bindings, this);
            Expressions expressions = new Expressions(analysis);
            Declarations declarations = new Declarations(analysis, expressions);
            definitions = Optional.of(new Definitions(analysis, expressions, declarations));
        }
        return definitions.get();
    }

    private void load(String file) {
        if (!loaded.add(file)) {
            return;
        }
        Optional<Library.Unit> unit = environment.library().file(file);
        if (unit.isPresent()) {
            unit.get().script().items().forEach(this::define);
        }
    }

    private void define(Item item) {
        Definitions all = definitions();
        switch (item) {
            case Item.Pragma pragma -> dependency(pragma).ifPresent(this::load);
            case Item.Declaration declaration -> all.declarations().declare(declaration);
            case Item.Inline inline -> all.declarations().inlineLate(inline);
            case Item.Translator translator ->
                    all.expressions().translators().declareLate(translator);
            case Item.Clause ignored -> {}
            case Item.Provider ignored -> {}
            case Item.Missing ignored -> {}
        }
    }

    /** The file in {@code #pragma D depends_on library FILE}. */
    private static Optional<String> dependency(Item.Pragma pragma) {
        List<String> words = pragma.words().stream().map(Word::text).toList();
        boolean is = words.size() == 4 && words.subList(0, 3).equals(DEPENDS);
        return is ? Optional.of(words.get(3)) : Optional.empty();
    }
}
