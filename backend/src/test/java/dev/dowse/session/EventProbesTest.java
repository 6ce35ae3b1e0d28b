package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.catalog.ProbeSite.Event.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an event writes down, from the lines of its file {@code format}. */
class EventProbesTest {
    private static List<Field> fields(String declaration, int size, int signed) {
        return EventProbes.fields(
                List.of(
                        "format:",
                        "\tfield:int common_pid;\toffset:4;\tsize:4;\tsigned:1;",
                        "",
                        "\tfield:%s;\toffset:16;\tsize:%d;\tsigned:%d;"
                                .formatted(declaration, size, signed),
                        "print fmt: \"%d\", REC->x"));
    }

    @Test
    void numbersHaveTheirTypeAndSign() {
        assertEquals(List.of(new Field("pid_t", 16, 4, true, false)), fields("pid_t pid", 4, 1));
        assertEquals(
                List.of(new Field("unsigned long", 16, 8, false, false)),
                fields("unsigned long pfn", 8, 0));
        assertEquals(
                List.of(new Field("const char *", 16, 8, false, false)),
                fields("const char * function", 8, 0));
    }

    @Test
    void arraysAndStructsAreToldByWhereTheyAre() {
        assertEquals(
                List.of(new Field("char", 16, 16, false, true)), fields("char comm[16]", 16, 0));
        assertEquals(List.of(new Field("u8", 16, 8, false, true)), fields("u8 id[8]", 8, 0));
        assertEquals(
                List.of(new Field("struct sockaddr", 16, 28, false, true)),
                fields("struct sockaddr from", 28, 0));
    }

    @Test
    void aTextBehindTheEventIsANumberAsInDtrace() {
        assertEquals(
                List.of(new Field("uint32_t", 16, 4, false, false)),
                fields("__data_loc char[] filename", 4, 0));
    }
}
