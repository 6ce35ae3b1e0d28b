package dev.dowse.parser;

import dev.dowse.diagnostic.Analyzed;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.antlr.DParser;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Script;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;

/**
 * The door of the parser: from any text to a tree that covers what could be understood, and one
 * finding for each place that could not. A text with errors may be read twice, see {@link
 * DamagedItems}. Takes time linear in the text and throws nothing.
 */
public final class Parser {
    /**
     * What was made of a text.
     *
     * @param ignoredLines where lines would count in a damaged item
     */
    private record Reading(
            List<Item> items, List<Diagnostic> diagnostics, List<Integer> ignoredLines) {
        /** The items whose lines may tell more, if another reading is of any use. */
        Optional<DamagedItems> doubt() {
            if (ignoredLines.isEmpty()) {
                return Optional.empty();
            }
            DamagedItems damaged = new DamagedItems(items, diagnostics);
            return ignoredLines.stream().anyMatch(damaged::contain)
                    ? Optional.of(damaged)
                    : Optional.empty();
        }
    }

    private record Words(List<CommonToken> tokens, Asides asides) {}

    private Parser() {}

    public static Analyzed<Script> parse(SourceText source) {
        List<Item> items = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Span script : source.scripts()) {
            Complaints complaints = new Complaints();
            if (isBinary(source, script, complaints)) {
                items.add(new Item.Missing(script));
                diagnostics.addAll(complaints.inOrder());
            } else {
                Reading reading = read(source, script);
                items.addAll(reading.items());
                diagnostics.addAll(reading.diagnostics());
            }
        }
        return new Analyzed<>(new Script(new Span(0, source.text().length()), items), diagnostics);
    }

    /** The comments of the text, in order, for tools that keep them. */
    public static List<Span> comments(SourceText source) {
        List<Span> comments = new ArrayList<>();
        for (Span script : source.scripts()) {
            comments.addAll(words(source, script).asides().comments());
        }
        return comments;
    }

    /**
     * The text word by word, comments and control lines among them, in order. What is missing in it
     * is not there; what only habits of other languages explain is left as it is.
     */
    public static List<Lexeme> lexemes(SourceText source) {
        List<Lexeme> lexemes = new ArrayList<>();
        for (Span script : source.scripts()) {
            Words words = words(source, script);
            List<CommonToken> tokens = Brackets.balance(words.tokens(), new Complaints());
            TypeNames.mark(tokens);
            for (CommonToken token : tokens) {
                Span span = ContextLexer.span(token);
                if (span.length() > 0) {
                    lexemes.add(new Lexeme(span, Lexeme.kind(token.getType())));
                }
            }
            words.asides().comments().forEach(c -> lexemes.add(new Lexeme(c, Lexeme.Kind.COMMENT)));
            words.asides().controls().forEach(c -> lexemes.add(new Lexeme(c, Lexeme.Kind.CONTROL)));
        }
        lexemes.sort(Comparator.comparingInt(lexeme -> lexeme.span().start()));
        return lexemes;
    }

    private static Reading read(SourceText source, Span script) {
        Reading first = read(source, script, DamagedItems.NONE);
        return first.doubt().map(damaged -> read(source, script, damaged)).orElse(first);
    }

    /** As the reading has them that the tree is made of. */
    private static Words words(SourceText source, Span script) {
        ContextLexer lexer = lexer(source, script, DamagedItems.NONE, new Complaints());
        Words first = new Words(lexer.tokens(), lexer.asides());
        return lexer.ignoredLines().isEmpty()
                ? first
                : read(source, script, DamagedItems.NONE)
                        .doubt()
                        .map(damaged -> lexer(source, script, damaged, new Complaints()))
                        .map(again -> new Words(again.tokens(), again.asides()))
                        .orElse(first);
    }

    private static Reading read(SourceText source, Span script, DamagedItems damaged) {
        Complaints complaints = new Complaints();
        ContextLexer lexer = lexer(source, script, damaged, complaints);
        List<CommonToken> tokens =
                Habits.translate(Brackets.balance(lexer.tokens(), complaints), complaints);
        TypeNames.mark(tokens);
        GuardedParser parser = new GuardedParser(new TokenList(lexer.source(), tokens));
        parser.setErrorHandler(new Recovery(complaints));
        parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
        boolean commandLine = source.position(script.start()).name().startsWith("-");
        ScriptTree tree = new ScriptTree(complaints, commandLine);
        List<Item> items = new ArrayList<>();
        while (parser.getCurrentToken().getType() != Token.EOF) {
            if (parser.getCurrentToken().getType() == DParser.BOUNDARY) {
                parser.consume();
            } else {
                items.add(item(parser, tree, complaints));
            }
        }
        ControlLines controls = new ControlLines(source.text(), complaints);
        for (Span line : lexer.asides().controls()) {
            items.add(controls.read(line));
        }
        items.sort(Comparator.comparingInt(item -> item.span().start()));
        return new Reading(items, complaints.inOrder(), lexer.ignoredLines());
    }

    private static Item item(GuardedParser parser, ScriptTree tree, Complaints complaints) {
        Token first = parser.getCurrentToken();
        try {
            return tree.item(next(parser));
        } catch (GuardedParser.TooDeep e) {
            complaints.syntax(
                    ContextLexer.span(e.token()), "this is nested too deeply; split it up");
            Recovery.skipItem(parser.getInputStream(), first.getTokenIndex());
            Token last = parser.getInputStream().LT(-1);
            return new Item.Missing(new Span(first.getStartIndex(), last.getStopIndex() + 1));
        }
    }

    /** One item at a time, so that what the generated parser found of it can be forgotten. */
    private static DParser.ItemContext next(GuardedParser parser) {
        int before = parser.getInputStream().index();
        DParser.ItemContext item = parser.item();
        if (parser.getInputStream().index() == before) {
            parser.getInputStream().consume();
        }
        return item;
    }

    private static ContextLexer lexer(
            SourceText source, Span script, DamagedItems damaged, Complaints complaints) {
        Characters characters = new Characters(source.text(), script.start(), script.end());
        return new ContextLexer(characters, damaged, complaints);
    }

    private static boolean isBinary(SourceText source, Span script, Complaints complaints) {
        int zero = source.text().indexOf('\0', script.start());
        if (zero < 0 || zero >= script.end()) {
            return false;
        }
        complaints.syntax(
                new Span(zero, zero + 1),
                "this is no text: it holds a NUL character; a D script is plain text");
        return true;
    }
}
