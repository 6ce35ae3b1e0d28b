package dev.dowse.kernel;

import dev.dowse.bpf.program.BpfProgram;
import dev.dowse.bpf.program.MapSpec;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says in sentences what the kernel refused, why it may have, and what to do. */
final class Refusals {
    /** {@code MAX_USED_MAPS} of every Linux. */
    private static final int MAX_MAPS = 64;

    private Refusals() {}

    static KernelRefusal map(MapSpec spec, long result) {
        String what =
                "The kernel refused the map "
                        + spec.name()
                        + " ("
                        + spec.type().name().toLowerCase(Locale.ROOT)
                        + ", keys of "
                        + spec.keySize()
                        + " bytes, values of "
                        + spec.valueSize()
                        + ", "
                        + spec.maxEntries()
                        + (spec.keySize() == 0 ? " bytes" : " entries")
                        + "): ";
        return new KernelRefusal(what + Errno.text(result) + ". " + whyMap(spec, result));
    }

    private static String whyMap(MapSpec spec, long result) {
        return Errno.explained(
                result,
                Map.of(
                        Errno.EPERM,
                        Refusals::whyPermission,
                        Errno.ENOMEM,
                        () ->
                                "There is no memory for it; make the buffers smaller (-b, -x"
                                        + " bufsize). "
                                        + see("BPF-MAP-SIZES"),
                        Errno.E2BIG,
                        () -> "It is larger than this kernel allows. " + see(largest(spec)),
                        Errno.EINVAL,
                        () ->
                                "Either this kernel does not know this kind of map, or a size is"
                                        + " not one it takes (a ring buffer needs Linux 5.8 and a"
                                        + " power of two of pages; keys over 512 bytes need Linux"
                                        + " 5.11). "
                                        + see("BPF-MAP-SIZES"),
                        Errno.EMFILE,
                        () ->
                                "This process has too many open files; raise its limit (ulimit"
                                        + " -n)."));
    }

    /** Values of each CPU have a limit of their own. */
    private static String largest(MapSpec spec) {
        return spec.type().isPerCpu() ? "BPF-PERCPU-32K" : "BPF-MAP-SIZES";
    }

    /** A program that did not load: the complaint on its D line, the whole log as details. */
    static KernelRefusal program(BpfProgram program, long result, VerifierLog log) {
        String what = "The kernel refused the program " + program.name();
        String complaint = log.complaint().map(text -> ": " + text).orElse("");
        String place = log.place().map(text -> "\n  at " + text).orElse("");
        String why =
                complaint.isEmpty() ? " " + whyProgram(program, result) : whyComplaint(complaint);
        return new KernelRefusal(
                what
                        + (complaint.isEmpty() ? ": " + Errno.text(result) + "." : complaint)
                        + place
                        + why,
                log.text().strip());
    }

    private static String whyComplaint(String complaint) {
        Optional<Complaint> known = Complaint.of(complaint);
        String lack =
                known.filter(Complaint.HELPER::equals).isPresent()
                        ? "\n  This kernel lacks the helper, or withholds it: "
                                + Lockdown.mode()
                                + "."
                        : "";
        return lack + known.map(each -> "\n  " + see(each.page())).orElse("");
    }

    static String see(String page) {
        return "See: dowse explain " + page;
    }

    /** Without a complaint the refusal came before the verifier looked at the instructions. */
    private static String whyProgram(BpfProgram program, long result) {
        return Errno.explained(
                result,
                Map.of(
                        Errno.EPERM,
                        Refusals::whyPermission,
                        Errno.EINVAL,
                        () ->
                                "This kernel may not know programs of the type "
                                        + program.type().name().toLowerCase(Locale.ROOT)
                                        + ".",
                        Errno.E2BIG,
                        () -> whyTooBig(program)));
    }

    /** Older kernels say nothing of a program with too many maps. */
    private static String whyTooBig(BpfProgram program) {
        int maps = program.maps().cardinality();
        return maps > MAX_MAPS
                ? "It uses "
                        + maps
                        + " maps, and this kernel takes "
                        + MAX_MAPS
                        + " in one program. "
                        + see(Complaint.MAPS.page())
                : "The program has more instructions than this kernel takes. "
                        + see(Complaint.INSTRUCTIONS.page());
    }

    /** A use of a map that fails: a defect, or a kernel out of memory. */
    static KernelRefusal element(String verb, MapSpec spec, long result) {
        return new KernelRefusal(
                "The kernel did not let Dowse "
                        + verb
                        + " the map "
                        + spec.name()
                        + ": "
                        + Errno.text(result)
                        + ".");
    }

    /** What EPERM of bpf(2) and perf_event_open(2) means on this machine, and what to do. */
    static String whyPermission() {
        Privileges privileges = Privileges.ofThisProcess();
        String why = privileges.missing().orElseGet(Refusals::whyInSpite);
        return why + " " + see("BPF-PERMISSION");
    }

    private static String whyInSpite() {
        return "Dowse has the privileges that Linux asks for, so something else"
                + " forbids it: "
                + Lockdown.mode()
                + ", a security module, a seccomp filter (containers),"
                + " or on Linux before 5.11 the limit of locked memory"
                + " (ulimit -l).";
    }
}
