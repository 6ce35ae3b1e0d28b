package dev.dowse.ide;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.AggregatingFunction;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.catalog.KnownName;
import dev.dowse.catalog.LibraryConstant;
import dev.dowse.catalog.LibraryType;
import dev.dowse.catalog.LibraryVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.Variable;
import dev.dowse.source.Span;
import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.VariableScope;
import dev.dowse.types.Architecture;
import dev.dowse.types.NamedTypes;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What completes an expression or a statement, by what stands before the word at the cursor. */
final class ExpressionCompletion {
    private static final Pattern AGGREGATES = Pattern.compile("(?s).*@\\w*\\s*(\\[.*])?\\s*=\\s*");
    private static final Pattern CAST = Pattern.compile("(?s).*(^|[^\\w)\\]\\s])\\s*\\(\\s*");
    private static final Pattern SIZE = Pattern.compile("(?s).*\\b(sizeof|offsetof)\\s*\\(\\s*");
    private static final List<String> MACROS =
            List.of(
                    "$target", "$pid", "$ppid", "$pgid", "$sid", "$uid", "$euid", "$gid", "$egid",
                    "$1", "$$1");
    private static final List<String> BASIC_TYPES =
            List.of("char", "int", "long", "short", "signed", "string", "struct", "unsigned");
    private static final int ARGUMENTS = 10;

    private final Snapshot snapshot;
    private final Program program;
    private final String text;
    private final int offset;
    private final int word;
    private final List<Completion> all = new ArrayList<>();

    ExpressionCompletion(Snapshot snapshot, int offset) {
        this.snapshot = snapshot;
        this.program = snapshot.compilation().program();
        this.text = snapshot.source().text();
        this.offset = offset;
        this.word = Surroundings.wordStart(text, offset);
    }

    List<Completion> expressions() {
        return complete(false);
    }

    List<Completion> statements() {
        return complete(true);
    }

    private List<Completion> complete(boolean statements) {
        String before = text.substring(statementStart(), word);
        if (before.endsWith("self->")) {
            variables(VariableScope.THREAD);
        } else if (before.endsWith("this->")) {
            variables(VariableScope.CLAUSE);
        } else if (before.endsWith("->") || before.endsWith(".")) {
            return MemberCompletion.of(snapshot, new Span(word, offset));
        } else if (before.endsWith("`")) {
            return all;
        } else if (before.endsWith("@")) {
            aggregations();
        } else if (before.endsWith("$")) {
            macros();
        } else if (AGGREGATES.matcher(before).matches()) {
            aggregating();
        } else {
            anything(statements, before);
        }
        return all;
    }

    private int statementStart() {
        int start = word;
        while (start > 0 && ";{}".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    private void anything(boolean statements, String before) {
        variables(VariableScope.GLOBAL);
        inlines();
        builtins();
        for (Subroutine each : Subroutine.values()) {
            function(Topic.FUNCTION, KnownName.Kind.FUNCTION, each.spelling(), each.prototype());
        }
        if (statements) {
            for (Action each : Action.values()) {
                function(Topic.ACTION, KnownName.Kind.ACTION, each.spelling(), each.prototype());
            }
            List.of("if", "else").forEach(this::keyword);
        }
        List.of("self", "this", "sizeof", "stringof", "xlate").forEach(this::keyword);
        for (LibraryConstant each : LibraryConstant.all(Architecture.X86_64)) {
            String told = each.type() + " = " + each.value();
            add(each.name(), Completion.Kind.CONSTANT, told, 5, page(Topic.CONSTANT, each.name()));
        }
        boolean type = CAST.matcher(before).matches() || SIZE.matcher(before).matches();
        if (type) {
            BASIC_TYPES.forEach(name -> type(name, "type", 6));
            NamedTypes.names().forEach(name -> type(name, "type", 6));
            LibraryType.all().forEach(each -> type(each.name(), each.meaning(), 5));
            typedefs().forEach(name -> type(name, "typedef", 0));
        }
    }

    private void type(String name, String detail, int rank) {
        add(name, Completion.Kind.TYPE, detail, rank, Optional.empty());
    }

    /** The names that the script itself gives to types. */
    private Stream<String> typedefs() {
        return program.script().items().stream()
                .filter(Item.Declaration.class::isInstance)
                .map(Item.Declaration.class::cast)
                .filter(declaration ->
                        declaration.specifiers().stream().anyMatch(ExpressionCompletion::isTypedef))
                .flatMap(declaration -> declaration.declarators().stream())
                .map(declarator -> declarator.name().text());
    }

    private static boolean isTypedef(DeclarationSpecifier specifier) {
        return specifier instanceof DeclarationSpecifier.Keyword word
                && word.text().equals("typedef");
    }

    private void variables(VariableScope scope) {
        for (Variable variable : program.variables()) {
            if (variable.scope() == scope) {
                String type = variable.type() instanceof Type.Unknown ? "" : variable.type().name();
                boolean array = variable.isAssociative() && !followedBy('[');
                own(variable.name(), Completion.Kind.VARIABLE, type, array);
            }
        }
    }

    private void aggregations() {
        program.aggregations().stream()
                .filter(a -> !a.name().isEmpty())
                .forEach(a ->
                        own(
                                a.name(),
                                Completion.Kind.AGGREGATION,
                                a.function().spelling() + "()",
                                false));
    }

    /** What the script itself has made comes first. */
    private void own(String name, Completion.Kind kind, String detail, boolean array) {
        all.add(
                new Completion(
                        name,
                        kind,
                        detail,
                        array ? name + "[$1]" : name,
                        array,
                        new Span(word, offset),
                        0,
                        Optional.empty()));
    }

    private void inlines() {
        for (Item item : program.script().items()) {
            if (item instanceof Item.Inline inline && !inline.declarator().name().isMissing()) {
                own(inline.declarator().name().text(), Completion.Kind.CONSTANT, "inline", false);
            }
        }
    }

    private void builtins() {
        for (BuiltinVariable each : BuiltinVariable.values()) {
            builtin(each.spelling(), each.type(), each.spelling());
        }
        for (LibraryVariable each : LibraryVariable.values()) {
            builtin(each.spelling(), each.type(), each.spelling());
        }
        for (int i = 0; i < ARGUMENTS; i++) {
            builtin("arg" + i, "int64_t", "arg0");
        }
        builtin("args", "the arguments with their types", "args");
    }

    private void builtin(String name, String type, String page) {
        if (isOnLinux(KnownName.Kind.VARIABLE, name)) {
            add(name, Completion.Kind.BUILTIN, type, 1, page(Topic.VARIABLE, page));
        }
    }

    private void aggregating() {
        for (AggregatingFunction each : AggregatingFunction.values()) {
            function(
                    Topic.AGGREGATION,
                    KnownName.Kind.AGGREGATION,
                    each.spelling(),
                    each.prototype());
        }
    }

    private void function(Topic topic, KnownName.Kind kind, String name, String prototype) {
        if (!isOnLinux(kind, name)) {
            return;
        }
        boolean open = followedBy('(');
        all.add(
                new Completion(
                        name,
                        Completion.Kind.FUNCTION,
                        Signature.label(name, prototype),
                        open ? name : name + called(name, prototype),
                        !open,
                        new Span(word, offset),
                        topic == Topic.ACTION ? 2 : 3,
                        page(topic, name)));
    }

    private static String called(String name, String prototype) {
        if (name.equals("printf") || name.equals("system")) {
            return name.equals("printf") ? "(\"$1\\\\n\"$2)" : "(\"$1\"$2)";
        }
        return prototype.endsWith("()") ? "()" : "($1)";
    }

    private void macros() {
        int dollar = text.charAt(word - 1) == '$' ? word - 1 : word;
        int start = dollar > 0 && text.charAt(dollar - 1) == '$' ? dollar - 1 : dollar;
        for (String macro : MACROS) {
            all.add(
                    new Completion(
                            macro,
                            Completion.Kind.MACRO,
                            "macro variable",
                            macro,
                            false,
                            new Span(start, offset),
                            0,
                            Optional.empty()));
        }
    }

    private void keyword(String name) {
        add(name, Completion.Kind.KEYWORD, "", 4, Optional.empty());
    }

    private void add(
            String name,
            Completion.Kind kind,
            String detail,
            int rank,
            Optional<Completion.Page> page) {
        all.add(
                new Completion(
                        name, kind, detail, name, false, new Span(word, offset), rank, page));
    }

    private static Optional<Completion.Page> page(Topic topic, String name) {
        return Optional.of(new Completion.Page(topic, name));
    }

    private static boolean isOnLinux(KnownName.Kind kind, String name) {
        return KnownName.of(kind, name).map(KnownName::onLinux).orElse(true);
    }

    private boolean followedBy(char bracket) {
        return offset < text.length() && text.charAt(offset) == bracket;
    }
}
