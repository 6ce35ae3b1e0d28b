package dev.dowse.bpf.elf;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.BpfProgram;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;

/**
 * Where each function of an object's programs lies: what starts a program in the section that tells
 * its type, as libbpf knows it, what is called in {@code .text}.
 */
final class CodeSections {
    private static final String CALLED = ".text";

    /**
     * A function.
     *
     * @param start its first slot in the program
     * @param end the slot behind its last
     * @param section the section's name
     * @param offset bytes from the section's start
     */
    record Function(BpfProgram program, int start, int end, String section, int offset) {
        /** A name that is a C identifier, and that no other function of the program has. */
        String name() {
            return program.functionName(start);
        }

        int bytes() {
            return (end - start) * 8;
        }

        boolean isProgram() {
            return start == 0;
        }
    }

    private final Map<String, List<Function>> sections = new LinkedHashMap<>();
    private final Map<BpfProgram, Map<Integer, Function>> functions = new HashMap<>();

    CodeSections(List<BpfProgram> programs) {
        programs.forEach(this::add);
    }

    private void add(BpfProgram program) {
        NavigableSet<Integer> starts = program.functions();
        int slots = program.code().stream().mapToInt(each -> each.slots()).sum();
        for (int start : starts) {
            Integer next = starts.higher(start);
            String section = start == 0 ? section(program) : CALLED;
            List<Function> before = sections.computeIfAbsent(section, _ -> new ArrayList<>());
            int offset = before.isEmpty() ? 0 : before.getLast().offset + before.getLast().bytes();
            Function function =
                    new Function(program, start, next == null ? slots : next, section, offset);
            before.add(function);
            functions.computeIfAbsent(program, _ -> new HashMap<>()).put(start, function);
        }
    }

    /** The functions by section, in the order that they lie in. */
    Map<String, List<Function>> all() {
        return sections;
    }

    /** The function of a program that starts at a slot. */
    Function function(BpfProgram program, int start) {
        return Objects.requireNonNull(
                functions.getOrDefault(program, Map.of()).get(start), "a call of no function");
    }

    private static String section(BpfProgram program) {
        return switch (program.type()) {
            case KPROBE -> "kprobe";
            case TRACEPOINT -> "tp";
            case PERF_EVENT -> "perf_event";
            case RAW_TRACEPOINT ->
                    program.attach() instanceof AttachPoint.RawTracepoint(String name)
                            ? "raw_tp/" + name
                            : "raw_tp";
            case TRACING -> "fentry";
            case SYSCALL -> "syscall";
        };
    }
}
