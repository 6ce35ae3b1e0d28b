package dev.dowse.ide;

import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.LibraryConstant;
import dev.dowse.catalog.LibraryVariable;
import java.util.Set;

/** Words that no variable can be called by. */
final class ReservedWords {
    static final Set<String> ALL =
            Set.of(
                    "auto",
                    "break",
                    "case",
                    "char",
                    "const",
                    "continue",
                    "counter",
                    "default",
                    "do",
                    "double",
                    "else",
                    "enum",
                    "extern",
                    "float",
                    "for",
                    "goto",
                    "if",
                    "import",
                    "inline",
                    "int",
                    "long",
                    "offsetof",
                    "probe",
                    "provider",
                    "register",
                    "restrict",
                    "return",
                    "self",
                    "short",
                    "signed",
                    "sizeof",
                    "static",
                    "string",
                    "stringof",
                    "struct",
                    "switch",
                    "this",
                    "translator",
                    "typedef",
                    "union",
                    "unsigned",
                    "userland",
                    "void",
                    "volatile",
                    "while",
                    "xlate");

    private ReservedWords() {}

    /** Whether a plain name already means something in every script. */
    static boolean isBuiltin(String name) {
        return BuiltinVariable.named(name).isPresent()
                || LibraryVariable.named(name).isPresent()
                || LibraryConstant.named(name).isPresent()
                || name.equals("args")
                || name.matches("arg[0-9]");
    }
}
