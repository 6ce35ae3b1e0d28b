package dev.dowse.ide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands behind an arrow or a dot, with its type and its place. */
final class MemberCompletionTest {
    private static final String TYPES =
            """
            struct in { int low; int high : 3; };
            struct out { struct in first; long second; };
            struct out o;
            """;

    private static List<String> offered(String marked) {
        MarkedScript script = MarkedScript.of(marked);
        return Completion.at(script.snapshot(), script.cursor()).stream()
                .map(each -> each.label() + ": " + each.detail())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BEGIN { trace(o.<|>); }",
                "BEGIN { trace(o.<|>",
                "BEGIN { trace(o.f<|>); }",
                "BEGIN\n{\n\to.<|>\n\tx = 1;\n}",
                "BEGIN /o.<|>/ { }",
                "BEGIN { trace(((struct out *)arg0)-><|>); }",
                "BEGIN { self->p = (struct out *)arg0; trace(self->p-><|>); }"
            })
    void aStructOfTheScript(String clause) {
        assertEquals(
                List.of("first: struct in, at byte 0", "second: long, at byte 8"),
                offered(TYPES + clause));
    }

    @Test
    void aMemberOfAMember() {
        assertEquals(
                List.of("high: int:3, at byte 4", "low: int, at byte 0"),
                offered(TYPES + "BEGIN { trace(o.first.<|>); }"));
    }

    @Test
    void theKernelsTypes() {
        List<String> task = offered("BEGIN { trace(curthread->co<|>); }");
        assertTrue(
                task.stream().anyMatch(member -> member.startsWith("comm: char")), task.toString());
        assertTrue(task.size() > 20, task.toString());
    }

    @Test
    void translatedArguments() {
        List<String> device = offered("io:::start { trace(args[1]-><|>); }");
        assertTrue(device.stream().anyMatch(m -> m.startsWith("dev_statname:")), device.toString());
    }

    @Test
    void namesOfTypesInACast() {
        List<String> types = offered("typedef int mine;\nBEGIN { trace((<|>)arg0); }");
        assertTrue(types.contains("mine: typedef"), types.toString());
        assertTrue(types.contains("uint32_t: type"), types.toString());
        assertTrue(types.stream().anyMatch(type -> type.startsWith("fileinfo_t: ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BEGIN { x = 1; trace(x.<|>); }", "BEGIN { trace(nosuch-><|>); }"})
    void whatHasNoMembers(String text) {
        assertEquals(List.of(), offered(text));
    }
}
