package dev.dowse.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A program on a raw tracepoint; it runs from the moment the link is made. */
public final class RawTracepointLink implements Attachment {
    private final Descriptor descriptor;

    private RawTracepointLink(Descriptor descriptor) {
        this.descriptor = descriptor;
    }

    static RawTracepointLink open(String tracepoint, LoadedProgram program) throws KernelRefusal {
        try (BpfCall call = new BpfCall(BpfCommand.RAW_TRACEPOINT_OPEN)) {
            long result = call.text(0, tracepoint).put(8, program.descriptor()).make();
            if (result < 0) {
                throw refusal(tracepoint, result);
            }
            return new RawTracepointLink(Descriptor.of(result));
        }
    }

    private static KernelRefusal refusal(String tracepoint, long result) {
        String why =
                Errno.explained(
                        result,
                        Map.of(
                                Errno.ENOENT,
                                () ->
                                        "This kernel has no tracepoint of that name. "
                                                + Refusals.see("BPF-ATTACH"),
                                Errno.E2BIG,
                                () ->
                                        "It has as many programs as it takes. "
                                                + Refusals.see("BPF-ATTACH"),
                                Errno.EPERM,
                                Refusals::whyPermission,
                                Errno.EINVAL,
                                () ->
                                        Files.exists(Path.of("/sys/kernel/tracing"))
                                                ? "The program reads more arguments than the"
                                                        + " tracepoint has."
                                                : "This kernel may be built without"
                                                        + " tracepoints."));
        return new KernelRefusal(
                "The kernel did not attach to the raw tracepoint "
                        + tracepoint
                        + ": "
                        + Errno.text(result)
                        + ". "
                        + why);
    }

    @Override
    public void start() {}

    @Override
    public void close() {
        descriptor.close();
    }
}
