package dev.dowse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of the macro variables that tell about this process: {@code $pid $uid $gid …}. */
final class ProcessFacts {
    private ProcessFacts() {}

    /** By name without the dollar sign; what the system does not tell is absent. */
    static Map<String, Long> macros() {
        Map<String, Long> facts = new HashMap<>();
        ProcessHandle self = ProcessHandle.current();
        facts.put("pid", self.pid());
        self.parent().ifPresent(parent -> facts.put("ppid", parent.pid()));
        for (String line : lines(Path.of("/proc/self/status"))) {
            String[] words = line.split("\\s+", -1);
            if (words[0].equals("Uid:")) {
                facts.put("uid", Long.parseLong(words[1]));
                facts.put("euid", Long.parseLong(words[2]));
            } else if (words[0].equals("Gid:")) {
                facts.put("gid", Long.parseLong(words[1]));
                facts.put("egid", Long.parseLong(words[2]));
            }
        }
        for (String line : lines(Path.of("/proc/self/stat"))) {
            String[] words = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
            facts.put("pgid", Long.parseLong(words[2]));
            facts.put("sid", Long.parseLong(words[3]));
        }
        return facts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            // A system that hides /proc tells nothing: the macros count as unknown.
            return List.of();
        }
    }
}
