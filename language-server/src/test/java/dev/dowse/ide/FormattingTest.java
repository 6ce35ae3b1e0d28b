package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.parser.Parser;
import dev.dowse.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The style, by example and over every script there is: stable, and without a change of meaning.
 */
final class FormattingTest {
    private static final Path FIXTURES = Path.of("../backend/src/test/resources");

    private static String formatted(String text) {
        SourceText source = SourceText.of("x.d", text);
        return Formatting.applied(text, Formatting.of(source, "\t"));
    }

    @Test
    void aClauseGetsItsLines() {
        assertEquals(
                """
                syscall::read:entry,
                syscall::write:entry
                /execname == "a" && !self->in/
                {
                	self->in = 1;
                	@n[probefunc, pid] = count();

                	if (x > 1) {
                		y = -x * 2;
                	} else
                		z++;
                }
                """,
                formatted(
                        """
                        syscall::read:entry ,
                          syscall::write:entry / execname=="a"&& ! self -> in/ {
                            self->in=1; @n [ probefunc,pid ]=count( );


                        if(x>1)
                        {
                        y=- x*2;
                        }
                        else
                        z ++;

                        }\
                        """));
    }

    @Test
    void commentsStay() {
        assertEquals(
                """
                /*
                 * What it does.
                 */
                BEGIN	/* at once */
                {
                	/* two
                	 * lines */
                	x = 1;		/* one */
                	// and so on
                	trace(x /* in */ , 1);

                	/* last */
                }

                // end
                """,
                formatted(
                        """
                        /*
                           * What it does.
                         */
                        BEGIN	/* at once */
                        {
                        /* two
                        * lines */
                          x=1;		/* one */
                           // and so on
                          trace(x /* in */ , 1);



                          /* last */

                        }

                        // end\
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN { exit(0); }\n",
                "#!/usr/sbin/dtrace -s\n#pragma D option quiet\n\nint x;\n",
                "syscall:::entry /pid == $target/ { @[probefunc] = count(); }\n",
                "translator a_t < struct b *p > {\n\tc = p->d;\n\te = *p->f + (int)p->g;\n};\n",
                "struct s {\n\tint a;\n\tstruct s *next;\n\tchar name[16];\n};\n",
                "inline int N =\n    3;\n",
                "BEGIN\n/ *p == 1/\n{\n\tx = a - -b - --c & &d;\n}\n",
                "BEGIN\n{\n\tprintf(\"%d\",\n\t    x);\n}\n",
                "BEGIN\n{\n\tx = ((struct s *)arg0)->a ? sizeof(int) : xlate <s_t *>(p)->b;\n}\n",
                "",
                "BEGIN { x = ; }",
                "#define A \\\n  1\nBEGIN   { }"
            })
    void whatIsInTheStyleStays(String text) {
        assertEquals(text, formatted(text));
    }

    @Test
    void theExampleOfTheStylePageIsInTheStyle() throws IOException {
        String page = Files.readString(Path.of("../backend/docs/formatting.md"));
        int start = page.indexOf("```d\n") + "```d\n".length();
        String example = page.substring(start, page.indexOf("```", start));
        assertEquals(example, formatted(example));
    }

    @Test
    void lineEndsStayTheAuthorsOwn() {
        assertEquals("BEGIN\r\n{\r\n\tx = 1;\r\n}\r\n", formatted("BEGIN\r\n{\r\nx=1;\r\n}"));
    }

    /** The fixtures, and the folder that {@code -Ddowse.scripts} names. */
    private static List<Path> scripts() throws IOException {
        List<Path> all = new ArrayList<>(scripts(FIXTURES));
        String more = System.getProperty("dowse.scripts", "");
        if (!more.isEmpty()) {
            all.addAll(scripts(Path.of(more)));
        }
        return all;
    }

    private static List<Path> scripts(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".d"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyScriptKeepsItsMeaningAndIsFormattedOnce() throws IOException {
        List<String> wrong = new ArrayList<>();
        int changed = 0;
        for (Path file : scripts()) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String once = formatted(text);
            changed += once.equals(text) ? 0 : 1;
            if (!once.equals(formatted(once))) {
                wrong.add(file + ": formatted twice it changes again");
            }
            if (!tree(text).equals(tree(once))) {
                wrong.add(file + ": the tree has changed");
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(changed > 100, "only " + changed + " scripts were not in the style");
    }

    @Test
    void nothingParsableIsRefusedWithoutReason() throws IOException {
        List<String> refused = new ArrayList<>();
        for (Path file : scripts()) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            SourceText source = SourceText.of("x.d", "\n\n" + text);
            boolean good =
                    Parser.parse(source).diagnostics().stream().noneMatch(Diagnostic::isError);
            boolean empty = Parser.lexemes(source).isEmpty();
            if (good && !empty && text.indexOf('\\') < 0 && Formatting.of(source, "\t").isEmpty()) {
                refused.add(file.toString());
            }
        }
        assertEquals(List.of(), refused);
    }

    /** What was understood, without where it stands. */
    private static String tree(String text) {
        return Parser.parse(SourceText.of("x.d", text))
                .value()
                .toString()
                .replaceAll("Span\\[start=\\d+, end=\\d+\\]", "");
    }
}
