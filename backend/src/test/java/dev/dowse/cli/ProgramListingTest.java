package dev.dowse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** {@code -S} of the {@code dtrace} options. */
class ProgramListingTest {
    @Test
    void namesHelpersAndMaps() {
        CommandRun run = CommandRun.of("-Sen", "BEGIN { @calls[pid] = count(); }");
        assertEquals(ExitCode.OK, run.status(), run.err());
        String listing = run.out();
        assertTrue(listing.contains("; BEGIN { @calls[pid] = count(); } @ -n 1:1"), listing);
        assertTrue(listing.matches("(?s).*call #14 +; bpf_get_current_pid_tgid\n.*"), listing);
        assertTrue(listing.matches("(?s).*r1 = map\\[\\d+] +; a0_calls\n.*"), listing);
    }
}
