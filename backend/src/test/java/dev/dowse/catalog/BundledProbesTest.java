package dev.dowse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.types.Architecture;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The probes that exist without a look at the system, and the timers made on demand. */
class BundledProbesTest {
    private final ProbeIndex probes = BundledProbes.INSTANCE;

    private List<Probe> matching(String provider, String module, String function, String name) {
        return probes.matching(new ProbeName(provider, module, function, name));
    }

    @Test
    void everySystemCallHasAnEntryAndAReturn() {
        List<Probe> entries = matching("syscall", "", "", "entry");
        assertEquals(entries.size(), matching("syscall", "", "", "return").size());
        assertTrue(entries.size() > 350, "system calls: " + entries.size());
        assertEquals(
                new ProbeSite.SyscallEntry(0), matching("", "", "read", "entry").getFirst().site());
        assertEquals(
                new ProbeSite.SyscallReturn(257),
                matching("syscall", "vmlinux", "openat", "return").getFirst().site());
        assertEquals(
                new ProbeSite.SyscallEntry(5),
                matching("", "", "newfstat", "entry").getFirst().site());
    }

    @ParameterizedTest
    @CsvSource({"read, 0, 63", "openat, 257, 56", "clone3, 435, 435", "sendfile64, 40, 71"})
    void systemCallsHaveOtherNumbersOnOtherProcessors(String name, int intel, int arm) {
        ProbeName entry = new ProbeName("syscall", "", name, "entry");
        assertEquals(
                new ProbeSite.SyscallEntry(intel),
                BundledProbes.of(Architecture.X86_64).matching(entry).getFirst().site());
        assertEquals(
                new ProbeSite.SyscallEntry(arm),
                BundledProbes.of(Architecture.ARM64).matching(entry).getFirst().site());
    }

    /** What arm64 never had, and what only it calls so. */
    @ParameterizedTest
    @CsvSource({"open, 1, 0", "fork, 1, 0", "arch_prctl, 1, 0", "arm64_personality, 0, 1"})
    void notEveryProcessorHasEverySystemCall(String name, int intel, int arm) {
        ProbeName entry = new ProbeName("syscall", "", name, "entry");
        assertEquals(intel, BundledProbes.of(Architecture.X86_64).matching(entry).size());
        assertEquals(arm, BundledProbes.of(Architecture.ARM64).matching(entry).size());
    }

    @ParameterizedTest
    @EnumSource
    void noTwoSystemCallsHaveOneNumber(Architecture architecture) {
        List<Integer> ids =
                BundledProbes.of(architecture).probes().stream().map(Probe::id).toList();
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
    }

    @Test
    void theFirstThreeIdsAreFixed() {
        assertEquals(1, matching("dtrace", "", "", "BEGIN").getFirst().id());
        assertEquals(2, matching("", "", "", "END").getFirst().id());
        assertEquals(3, matching("", "", "", "ERROR").getFirst().id());
    }

    @ParameterizedTest
    @CsvSource({
        "profile-97,   true,  10309278",
        "tick-1s,      false, 1000000000",
        "tick-1SEC,    false, 1000000000",
        "tick-5,       false, 200000000",
        "tick-200us,   false, 200000",
        "tick-2min,    false, 120000000000",
        "tick-3h,      false, 10800000000000",
        "tick-1d,      false, 86400000000000",
        "profile-5000hz, true, 200000",
        "tick-100000000ns, false, 100000000",
    })
    void timersAreMadeOnDemand(String name, boolean everyCpu, long nanoseconds) {
        Probe probe = matching("", "", "", name).getFirst();
        ProbeSite expected =
                everyCpu ? new ProbeSite.Profile(nanoseconds) : new ProbeSite.Tick(nanoseconds);
        assertEquals(expected, probe.site());
        assertEquals("profile:::" + name, probe.name().toString());
        assertEquals(List.of(probe), matching("profile", "", "", name), "the id is stable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tick-0",
                "tick-",
                "tick-1x",
                "tick-199us",
                "profile-5001",
                "tick-1 s",
                "tock-1s",
                "tick-99999999999999999d",
                "tick-999999999999999999999",
                "tick--1s"
            })
    void whatIsNoTimerMatchesNothing(String name) {
        assertEquals(List.of(), matching("profile", "", "", name));
    }

    @Test
    void timersWithDifferentNamesHaveDifferentIds() {
        Set<Integer> ids = new HashSet<>();
        int names = 0;
        for (String prefix : List.of("profile-", "tick-")) {
            for (String unit : List.of("", "hz", "ns", "us", "usec", "ms", "s", "sec", "m", "d")) {
                for (int number = 1; number < 300; number++) {
                    var timer = TimerName.parse(prefix + number + unit);
                    names += timer.isPresent() ? 1 : 0;
                    timer.ifPresent(t -> ids.add(t.id()));
                }
            }
        }
        assertEquals(names, ids.size());
        probes.probes().forEach(probe -> assertTrue(!ids.contains(probe.id()), probe.toString()));
    }

    @Test
    void timersHaveNeitherModuleNorFunction() {
        assertEquals(List.of(), matching("profile", "vmlinux", "", "tick-1s"));
        assertEquals(List.of(), matching("syscall", "", "", "tick-1s"));
        assertEquals(List.of(), matching("profile", "", "", "tick-*"));
    }
}
