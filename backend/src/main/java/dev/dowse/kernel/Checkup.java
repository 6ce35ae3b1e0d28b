package dev.dowse.kernel;

import dev.dowse.bpf.program.ProgramType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the running kernel offers for tracing and what is missing, item by item. Found out by
 * loading small programs and by looking for files, never from a version number.
 */
public final class Checkup {
    private static final Path EVENT_SOURCES = Path.of("/sys/bus/event_source/devices");

    /** A function that every kernel has and that is traced often. */
    private static final String FUNCTION = "vfs_read";

    /**
     * One thing that tracing uses.
     *
     * @param name in a few words
     * @param there whether the kernel offers it to this process
     * @param essential whether nothing can be traced without it
     * @param remark what was found, or, where it is missing, what that means and how to get it
     */
    public record Item(String name, boolean there, boolean essential, String remark) {}

    private final List<Item> items = new ArrayList<>();

    private Checkup() {}

    /**
     * Looks at everything; takes some tens of milliseconds and leaves nothing behind.
     *
     * @param helpers numbers of the BPF helpers that scripts may need
     */
    public static List<Item> of(Set<Integer> helpers) {
        Checkup checkup = new Checkup();
        Optional<String> missing = Privileges.ofThisProcess().missing();
        checkup.items.add(
                new Item(
                        "permission",
                        missing.isEmpty(),
                        true,
                        missing.orElse("this process may load tracing programs")));
        if (missing.isEmpty()) {
            checkup.programs();
            checkup.limits(helpers);
        }
        checkup.files();
        return List.copyOf(checkup.items);
    }

    private void programs() {
        essential(
                "raw tracepoints",
                LiveKernel.loads(ProgramType.RAW_TRACEPOINT),
                "syscall, BEGIN and END probes",
                "Needs Linux 4.17 with CONFIG_BPF_SYSCALL and CONFIG_BPF_EVENTS.");
        optional(
                "clock programs",
                LiveKernel.loads(ProgramType.PERF_EVENT),
                "profile and tick probes",
                "Needs CONFIG_PERF_EVENTS.");
        optional(
                "tracepoint programs",
                LiveKernel.loads(ProgramType.TRACEPOINT),
                "typed arguments of tracepoints",
                "Needs CONFIG_TRACEPOINTS.");
        OptionalInt function = KernelTypes.function(FUNCTION);
        optional(
                "fentry",
                function.isPresent() && LiveKernel.loadsAtFunction(function.getAsInt()),
                "fbt probes, the cheap way",
                "Needs a kernel with BTF and function tracing (CONFIG_DYNAMIC_FTRACE), Linux 5.5"
                        + " on x86-64 and 6.0 on arm64; lockdown and hypervisors may withhold it.");
    }

    private void limits(Set<Integer> helpers) {
        try {
            LiveKernel kernel = LiveKernel.probe(helpers);
            items.add(new Item("kernel", true, false, "Linux " + kernel.release()));
            essential(
                    "ring buffer",
                    kernel.ringBuffer(),
                    "records in order, from all CPUs",
                    "Needs Linux 5.8.");
            optional(
                    "long keys",
                    kernel.maxHashKey() > 512,
                    "keys over 512 bytes",
                    "Needs Linux 5.11; two strings of the usual size do not fit a key, shorten"
                            + " them with -x strsize=200.");
            optional(
                    "large programs",
                    kernel.maxInstructions() > 4096,
                    "programs of up to a million instructions",
                    "Needs Linux 5.2; many clauses on one probe do not fit.");
            optional(
                    "helpers",
                    kernel.helpers().size() == helpers.size(),
                    kernel.helpers().size() + " of " + helpers.size() + " asked for",
                    "Only "
                            + kernel.helpers().size()
                            + " of "
                            + helpers.size()
                            + " are there: copyinstr() needs Linux 5.5, uregs[] 5.15, chill() 5.17; "
                            + Lockdown.mode()
                            + " may withhold some.");
        } catch (KernelRefusal refusal) {
            items.add(new Item("kernel", false, true, refusal.summary()));
        }
    }

    private void files() {
        items.add(new Item("lockdown", true, false, Lockdown.mode()));
        optional(
                "kernel types (BTF)",
                Files.isReadable(Path.of("/sys/kernel/btf/vmlinux")),
                "structures and `symbols of the kernel",
                "Needs a kernel built with CONFIG_DEBUG_INFO_BTF; common types are bundled.");
        optional(
                "symbol addresses",
                showsAddresses(),
                "names of kernel functions and variables",
                "/proc/kallsyms shows no addresses: run as root, or sysctl"
                        + " kernel.kptr_restrict=0.");
        optional(
                "tracefs",
                Files.isReadable(Path.of("/sys/kernel/tracing/events"))
                        || Files.isReadable(Path.of("/sys/kernel/debug/tracing/events")),
                "the list of tracepoints",
                "Mount it: mount -t tracefs nodev /sys/kernel/tracing");
        optional(
                "kprobes",
                Files.exists(EVENT_SOURCES.resolve("kprobe")),
                "fbt probes, the way that also old kernels know",
                "Needs a kernel built with CONFIG_KPROBE_EVENTS, and no lockdown of"
                        + " confidentiality.");
        optional(
                "uprobes",
                Files.exists(EVENT_SOURCES.resolve("uprobe")),
                "pid and usdt probes",
                "Needs a kernel built with CONFIG_UPROBE_EVENTS.");
    }

    private static boolean showsAddresses() {
        try (var lines = Files.lines(Path.of("/proc/kallsyms"))) {
            return lines.limit(64).anyMatch(line -> !line.startsWith("0000000000000000 "));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private void essential(String name, boolean there, String use, String remedy) {
        items.add(new Item(name, there, true, there ? use : remedy));
    }

    private void optional(String name, boolean there, String use, String remedy) {
        items.add(new Item(name, there, false, there ? use : remedy));
    }
}
