package dev.dowse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.bpf.vm.Host;
import dev.dowse.catalog.ProbeName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RecordingTest {
    private static final String PROBE = "'probe':'syscall:vmlinux:read:entry'";

    private static Recording parse(String text) throws Recording.Malformed {
        return Recording.parse(text.replace('\'', '"'));
    }

    @Test
    void oneLineIsOneFiring() throws Recording.Malformed {
        Recording recording =
                parse(
                        """
                        {'dowse':1,'wall':1000}

                        {'time':5,'cpu':3,'pid':42,'tid':43,'ppid':7,'uid':1,'gid':2,\
                        'execname':'ls',%s,'args':[3,-1,18446744073709551615]}
                        """
                                .formatted(PROBE));
        assertEquals(1000, recording.wallOffset());
        assertEquals(1, recording.events().size());
        Recording.Event event = recording.events().getFirst();
        assertEquals(new ProbeName("syscall", "vmlinux", "read", "entry"), event.probe());
        assertEquals(List.of(3L, -1L, -1L), event.arguments());
        assertEquals(5, event.time());
        assertEquals(3, event.cpu());
        assertEquals(new Host.Task(42, 43, 7, 1, 2, "ls", Host.UserMemory.EMPTY), event.task());
    }

    @Test
    void whatIsMissingHasItsDefault() throws Recording.Malformed {
        Recording.Event event = parse("{'pid':9,%s}".formatted(PROBE)).events().getFirst();
        assertEquals(9, event.task().tid());
        assertEquals("", event.task().execname());
        assertEquals(List.of(), event.arguments());
    }

    @Test
    void memoryIsTextOrBytesAtAnAddress() throws Recording.Malformed {
        String memory = "'memory':{'0x7f00':'ab','32':'hex:00ff','0xffffffff80000000':'k'}";
        Recording.Event event = parse("{%s,%s}".formatted(PROBE, memory)).events().getFirst();
        Host.UserMemory read = event.task().memory();
        assertEquals(Optional.of((byte) 'a'), read.at(0x7f00));
        assertEquals(Optional.of((byte) 'b'), read.at(0x7f01));
        assertEquals(Optional.empty(), read.at(0x7f02));
        assertEquals(Optional.of((byte) -1), read.at(33));
        assertEquals(Optional.of((byte) 'k'), read.at(0xffff_ffff_8000_0000L));
        assertEquals(Optional.empty(), read.at(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "nonsense; it is not JSON from column",
                "{'time':; it is not JSON from column",
                "{time:1}; it is not JSON",
                "{} {}; it is not JSON from column 5 on",
                "[1]; it is not a JSON object",
                "{}; `probe` must be provider:module:function:name",
                "{'probe':'read:entry'}; with three colons",
                "{'probe':7}; `probe` must be a string",
                "{PROBE,'tyme':1}; there is no member `tyme`; known are args, cpu,",
                "{PROBE,'time':'soon'}; `time` must be an integer between 0 and",
                "{PROBE,'time':2.5}; `time` must be an integer between 0 and",
                "{PROBE,'time':1e999999999}; `time` must be an integer between 0 and",
                "{PROBE,'time':9223372036854775808}; `time` must be an integer between 0 and",
                "{PROBE,'pid':4294967296}; `pid` must be an integer between",
                "{PROBE,'execname':null}; `execname` must be a string",
                "{PROBE,'args':{'a':1}}; `args` must be an array of integers",
                "{PROBE,'args':3}; `args` must be an array of integers",
                "{PROBE,'args':['a']}; `args` must hold integers of 64 bits, not `a`",
                "{PROBE,'args':[18446744073709551616]}; `args` must hold integers of 64 bits",
                "{PROBE,'args':[-9223372036854775809]}; `args` must hold integers of 64 bits",
                "{PROBE,'memory':[]}; `memory` must be an object",
                "{PROBE,'memory':{'1':2}}; `memory` must be a string",
                "{PROBE,'memory':{'here':'a'}}; such as `0x7f00`, not `here`",
                "{PROBE,'memory':{'1':'hex:0'}}; pairs of hexadecimal digits",
                "{PROBE,'memory':{'16':'abc','0x11':'d'}}; the `memory` at 0x11 lies inside",
                "{PROBE,'cpu':-1}; `cpu` must be an integer between 0 and 4095",
                "{'dowse':1}; a header stands in front",
                "{PROBE,'time':1}; it is earlier than the line before it",
            })
    void aLineThatIsNoFiringIsNamed(String line, String why) {
        String text =
                """
                {'dowse':1}
                {'time':2,%s}
                %s
                """
                        .formatted(PROBE, line.replace("PROBE", PROBE));
        Recording.Malformed malformed = assertThrows(Recording.Malformed.class, () -> parse(text));
        String message = String.valueOf(malformed.getMessage());
        assertTrue(message.startsWith("line 3 of the recording: "), message);
        assertTrue(message.contains(why.replace('`', '"')), message);
    }

    @Test
    void argumentsHaveAll64BitsInEitherSign() throws Recording.Malformed {
        String args = "'args':[18446744073709551615,-1,-9223372036854775808,1e3]";
        assertEquals(
                List.of(-1L, -1L, Long.MIN_VALUE, 1000L),
                parse("{" + PROBE + "," + args + "}").events().getFirst().arguments());
    }

    @Test
    void anotherFormatIsRefused() {
        Recording.Malformed malformed =
                assertThrows(Recording.Malformed.class, () -> parse("{'dowse':2}"));
        assertEquals(
                "line 1 of the recording: its format is 2, and this version reads format 1",
                malformed.getMessage());
    }
}
