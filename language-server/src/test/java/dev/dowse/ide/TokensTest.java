package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.source.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What each word of a script is coloured as. */
final class TokensTest {
    private static String all(String text) {
        MarkedScript script = MarkedScript.of(text);
        return Tokens.of(script.snapshot()).stream()
                .map(token ->
                        script.snapshot().source().slice(token.span())
                                + "="
                                + token.kind().spelling()
                                + token.traits().stream()
                                        .map(trait -> "." + trait.spelling())
                                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theFieldsOfAProbe() {
        assertEquals(
                "syscall=namespace vmlinux=namespace read=function entry=event",
                all("syscall:vmlinux:read:entry { }"));
    }

    /** Only the second reading of a damaged item tells that another clause begins below it. */
    @Test
    void theWordsAreThoseOfTheTree() {
        String tokens = all("BEGIN\n{\n    x = 1;\n\nwrite:return\n{\n    trace(x);\n}\n");
        assertTrue(
                tokens.endsWith(
                        " write=function return=event trace=function.defaultLibrary"
                                + " x=variable.global"),
                tokens);
    }

    @Test
    void variablesByTheirScope() {
        assertEquals(
                "BEGIN=event self=keyword ->=operator x=variable.declaration.thread ==operator"
                        + " 1=number this=keyword ->=operator y=variable.declaration.clause"
                        + " ==operator self=keyword ->=operator x=variable.thread"
                        + " z=variable.declaration.global ==operator"
                        + " pid=variable.readonly.defaultLibrary",
                all("BEGIN { self->x = 1; this->y = self->x; z = pid; }"));
    }

    @Test
    void aggregationsFunctionsAndMacros() {
        assertEquals(
                "BEGIN=event @n=variable.declaration.aggregation execname=variable.readonly"
                        + ".defaultLibrary ==operator count=function.defaultLibrary"
                        + " trace=function.defaultLibrary $pid=macro.readonly"
                        + " +=operator arg0=parameter.readonly.defaultLibrary",
                all("BEGIN { @n[execname] = count(); trace($pid + arg0); }"));
    }

    @Test
    void typesAndMembers() {
        assertEquals(
                "struct=keyword s=struct int=type.defaultLibrary BEGIN=event"
                        + " trace=function.defaultLibrary struct=keyword s=struct *=operator"
                        + " arg0=parameter.readonly.defaultLibrary ->=operator a=property",
                all("struct s { int a; };\nBEGIN { trace(((struct s *)arg0)->a); }"));
    }

    @Test
    void optionsAndComments() {
        assertEquals(
                "#pragma D option=keyword quiet=property.readonly /* a=comment b */=comment"
                        + " BEGIN=event",
                all("#pragma D option quiet\n/* a\nb */\nBEGIN { }"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "BEGIN { trace(",
                "syscall:::/x",
                "@@ /* open",
                "#pragma\n#pragma D option\nBEGIN { \"open\n }",
                "BEGIN { a and b; int x = 1; }\r\n\r\n}}{{"
            })
    void brokenTextGetsTokensApart(String text) {
        List<Span> spans =
                Tokens.of(MarkedScript.of(text).snapshot()).stream().map(Token::span).toList();
        for (int i = 0; i < spans.size(); i++) {
            assertTrue(spans.get(i).length() > 0, spans.toString());
            assertTrue(i == 0 || spans.get(i - 1).end() <= spans.get(i).start(), spans.toString());
        }
    }
}
