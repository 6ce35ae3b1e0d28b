package dev.dowse.intellij.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.intellij.psi.tree.IElementType;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DTraceLexerTest {
    private static final String SCRIPT =
            """
            #!/usr/sbin/dtrace -s
            #pragma D option quiet
            /* One clause, two probes. */
            syscall::read*:entry, BEGIN
            /pid != $target && execname == "a\\"b"/
            {
                self->x[1] = $$1 ? 'c' : 0x1F;
                @sum["a"] = sum(arg2 * `nr_cpus);
            }
            inline int K = 3;
            tick-10s { exit(0); }
            """;

    private record Token(IElementType kind, String text, int state) {}

    /** Noise, and the script cut off after each of its characters. */
    private static Stream<String> texts() {
        Random random = new Random(20_260_101);
        String alphabet = "ab1_ \n\t#!/*\"'\\@$`:;,{}()[]<>=-+.?~^|&%é\uD83D\uDE00BEGIN-tick";
        Stream<String> noise =
                IntStream.range(0, 300)
                        .mapToObj(run ->
                                random.ints(60, 0, alphabet.length())
                                        .mapToObj(alphabet::charAt)
                                        .collect(
                                                StringBuilder::new,
                                                StringBuilder::append,
                                                StringBuilder::append)
                                        .toString());
        Stream<String> ends =
                IntStream.rangeClosed(0, SCRIPT.length()).mapToObj(end -> SCRIPT.substring(0, end));
        return Stream.concat(noise, ends);
    }

    @Test
    void tokensAreTheTextAndNothingElse() {
        for (String text : texts().toList()) {
            List<Token> tokens = tokens(text, 0, 0);
            assertTrue(tokens.stream().noneMatch(token -> token.text().isEmpty()), text);
            assertEquals(text, String.join("", tokens.stream().map(Token::text).toList()));
        }
    }

    /** The editor goes on in the middle of a text after a change, with the state it kept. */
    @Test
    void goesOnFromEveryToken() {
        for (String text : texts().toList()) {
            List<Token> tokens = tokens(text, 0, 0);
            int at = 0;
            for (int i = 0; i < tokens.size(); i++) {
                Token token = tokens.get(i);
                List<Token> rest = tokens.subList(i, tokens.size());
                assertEquals(rest, tokens(text, at, token.state()), text);
                at += token.text().length();
            }
        }
    }

    /** The platform restarts only there, so a script must have such places. */
    @Test
    void theStateIsZeroWhereALineStartsOutsideAllClauses() {
        List<String> restarts =
                tokens(SCRIPT, 0, 0).stream()
                        .filter(token -> token.state() == 0)
                        .map(Token::text)
                        .filter(text -> !text.isBlank())
                        .toList();
        assertEquals(
                List.of(
                        "#!/usr/sbin/dtrace -s",
                        "#pragma D option quiet",
                        "/* One clause, two probes. */",
                        "syscall::read*:entry",
                        "inline",
                        "tick-10s"),
                restarts);
    }

    @Test
    void namesTheKinds() {
        assertEquals(
                List.of(
                        "hash-bang line #!/usr/sbin/dtrace -s",
                        "directive #pragma D option quiet",
                        "comment /* One clause, two probes. */",
                        "probe description syscall::read*:entry",
                        "comma ,",
                        "probe description BEGIN",
                        "operator /",
                        "identifier pid",
                        "operator !=",
                        "macro variable $target",
                        "operator &&",
                        "identifier execname",
                        "operator ==",
                        "string \"a\\\"b\"",
                        "operator /",
                        "{ {",
                        "keyword self",
                        "operator ->",
                        "identifier x",
                        "[ [",
                        "number 1",
                        "] ]",
                        "operator =",
                        "macro variable $$1",
                        "operator ?",
                        "character 'c'",
                        "operator :",
                        "number 0x1F",
                        "semicolon ;",
                        "aggregation @sum",
                        "[ [",
                        "string \"a\"",
                        "] ]",
                        "operator =",
                        "identifier sum",
                        "( (",
                        "identifier arg2",
                        "operator *",
                        "identifier `nr_cpus",
                        ") )",
                        "semicolon ;",
                        "} }",
                        "keyword inline",
                        "keyword int",
                        "identifier K",
                        "operator =",
                        "number 3",
                        "semicolon ;",
                        "probe description tick-10s",
                        "{ {",
                        "identifier exit",
                        "( (",
                        "number 0",
                        ") )",
                        "semicolon ;",
                        "} }"),
                described(SCRIPT));
    }

    @Test
    void aColonInsideAClauseIsAnOperator() {
        assertEquals(
                List.of("{ {", "identifier a", "operator ?", "identifier b", "operator :"),
                described("{a ? b : "));
    }

    @Test
    void aHashInTheMiddleOfALineIsNoDirective() {
        assertEquals(List.of("identifier x", "BAD_CHARACTER #", "identifier y"), described("x #y"));
    }

    @Test
    void aDirectiveGoesOnAfterABackslash() {
        assertEquals(
                List.of("directive #define A \\\n  1", "identifier x"),
                described("#define A \\\n  1\nx"));
    }

    private static List<String> described(String text) {
        return tokens(text, 0, 0).stream()
                .filter(token -> !token.kind().equals(DTraceToken.SPACE))
                .map(token -> token.kind() + " " + token.text())
                .toList();
    }

    private static List<Token> tokens(String text, int from, int state) {
        DTraceLexer lexer = new DTraceLexer();
        lexer.start(text, from, text.length(), state);
        List<Token> tokens = new ArrayList<>();
        for (IElementType kind = lexer.getTokenType(); kind != null; kind = lexer.getTokenType()) {
            String slice = text.substring(lexer.getTokenStart(), lexer.getTokenEnd());
            tokens.add(new Token(kind, slice, lexer.getState()));
            lexer.advance();
        }
        return tokens;
    }
}
