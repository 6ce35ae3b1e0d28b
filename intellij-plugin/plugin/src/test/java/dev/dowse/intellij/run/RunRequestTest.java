package dev.dowse.intellij.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.intellij.settings.Preferences;
import dev.dowse.intellij.settings.RunTarget;
import java.util.List;
import java.util.Optional;
import org.jdom.Element;
import org.junit.jupiter.api.Test;

final class RunRequestTest {
    private static final List<String> DOWSE = List.of("java", "-jar", "dowse.jar");

    private static final Preferences WITH_SUDO =
            new Preferences("", "", "", "", List.of("sudo", "-n"), RunTarget.KERNEL);

    @Test
    void aPlainRunNamesTheFile() {
        RunRequest request = RunOptions.ofScript("/tmp/a.d").request(Preferences.DEFAULT);
        assertEquals(
                List.of(
                        "java",
                        "-jar",
                        "dowse.jar",
                        "run",
                        "--format=text",
                        "--target=vm",
                        "/tmp/a.d"),
                request.words(DOWSE));
        assertFalse(request.readsStandardInput());
    }

    @Test
    void aRecordingAndArgumentsAreHandedOn() {
        RunRequest request =
                new RunOptions("/tmp/a.d", "vm", "/tmp/a.jsonl", "1 'two words'", "")
                        .request(Preferences.DEFAULT);
        assertEquals(
                List.of(
                        "run",
                        "--format=text",
                        "--target=vm",
                        "--events",
                        "/tmp/a.jsonl",
                        "/tmp/a.d",
                        "1",
                        "two words"),
                request.words(List.of()));
    }

    @Test
    void aPrefixTakesTheScriptOnStandardInput() {
        RunRequest request = RunOptions.ofScript("/tmp/a.d").request(WITH_SUDO);
        assertEquals(
                List.of(
                        "sudo",
                        "-n",
                        "java",
                        "-jar",
                        "dowse.jar",
                        "run",
                        "--format=text",
                        "--target=kernel",
                        "-"),
                request.words(DOWSE));
        assertTrue(request.readsStandardInput());
    }

    @Test
    void aPrefixThatEndsInDowseIsTheCommand() {
        RunRequest request =
                new RunOptions("/tmp/a.d", "kernel", "", "", "ssh host /opt/dowse/bin/dowse")
                        .request(WITH_SUDO);
        assertEquals(
                List.of(
                        "ssh",
                        "host",
                        "/opt/dowse/bin/dowse",
                        "run",
                        "--format=text",
                        "--target=kernel",
                        "-"),
                request.words(DOWSE));
    }

    @Test
    void anOrdinaryRunAsksNothing() {
        RunRequest request = RunOptions.ofScript("/tmp/a.d").request(WITH_SUDO);
        assertEquals(
                List.of(),
                RunWarning.of("/* destructive */ BEGIN { }", request, WITH_SUDO.runPrefix()));
    }

    @Test
    void aDestructiveRunAsks() {
        RunRequest request = RunOptions.ofScript("/tmp/a.d").request(Preferences.DEFAULT);
        String script = "BEGIN { }\n  #pragma D option quiet,destructive\n";
        assertEquals(1, RunWarning.of(script, request, List.of()).size());
        RunRequest flagged =
                new RunOptions("/tmp/a.d", "", "", "-w", "").request(Preferences.DEFAULT);
        assertEquals(1, RunWarning.of("BEGIN { }", flagged, List.of()).size());
    }

    /** A run configuration may come with the project; the user's settings may not. */
    @Test
    void aPrefixThatTheUserDidNotSetAsks() {
        RunRequest request = new RunOptions("/tmp/a.d", "", "", "", "pkexec").request(WITH_SUDO);
        List<String> warnings = RunWarning.of("BEGIN { }", request, WITH_SUDO.runPrefix());
        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).contains("pkexec"), warnings.get(0));
    }

    @Test
    void optionsSurviveStorage() {
        RunOptions options = new RunOptions("/tmp/a.d", "kernel", "r.jsonl", "1 2", "sudo -n");
        Element element = new Element("configuration");
        options.write(element);
        assertEquals(options, RunOptions.read(element));
        assertEquals(RunOptions.EMPTY, RunOptions.read(new Element("configuration")));
    }

    @Test
    void findingsNameTheirPlace() {
        assertEquals(
                Optional.of(new FindingPlace("/tmp/a b.d", 3, 7, 14)),
                FindingPlace.in("/tmp/a b.d:3:7: error[D_IDENT_UNDEF]: no such thing\n"));
        assertEquals(
                Optional.of(new FindingPlace("C:\\x\\a.d", 1, 2, 12)),
                FindingPlace.in("C:\\x\\a.d:1:2: warning[BPF-HASHKEY-512]: key"));
        assertTrue(FindingPlace.in("-:1:2: error[X]: y").orElseThrow().standardInput());
        assertEquals(Optional.empty(), FindingPlace.in("12:30:59 error: not a place"));
        assertEquals(Optional.empty(), FindingPlace.in("read 3:7: 12"));
    }
}
