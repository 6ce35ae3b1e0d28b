package dev.dowse.kernel;

import dev.dowse.bpf.program.AttachPoint;
import dev.dowse.bpf.program.MapRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object in the kernel: maps and programs by the indices they have in the specification.
 *
 * @param maps open until closed
 * @param programs open until closed; one that is attached runs on until its attachment is closed
 */
public record LoadedObject(List<LoadedMap> maps, List<LoadedProgram> programs)
        implements AutoCloseable {
    public LoadedObject {
        maps = List.copyOf(maps);
        programs = List.copyOf(programs);
    }

    /** The first map with this role. */
    public Optional<LoadedMap> map(MapRole role) {
        return maps.stream().filter(map -> map.spec().role() == role).findFirst();
    }

    /** Attaches every program that something in the kernel is to run; BEGIN and END are not. */
    public List<Attachment> attach() throws KernelRefusal {
        List<Attachment> attachments = new ArrayList<>();
        try {
            for (LoadedProgram program : programs) {
                switch (program.program().attach()) {
                    case AttachPoint.Begin(), AttachPoint.End(), AttachPoint.TailCall _ -> {}
                    case AttachPoint.RawTracepoint(String name) ->
                            attachments.add(RawTracepointLink.open(name, program));
                    case AttachPoint.KernelFunctions(boolean returns, List<String> names) ->
                            attachments.add(
                                    PerfEventLink.open(
                                            names.stream()
                                                    .map(n -> PerfEvent.ofFunction(n, returns))
                                                    .toList(),
                                            program));
                    case AttachPoint.Event(int number) ->
                            attachments.add(
                                    PerfEventLink.open(
                                            List.of(PerfEvent.ofTracepoint(number)), program));
                    case AttachPoint.UserCode code ->
                            attachments.addAll(UserCodeLink.open(code, program));
                    case AttachPoint.Clock(long nanoseconds, boolean everyCpu) ->
                            attachments.add(PerfClock.open(nanoseconds, everyCpu, program));
                }
            }
        } catch (KernelRefusal refusal) {
            attachments.forEach(Attachment::close);
            throw refusal;
        }
        return attachments;
    }

    @Override
    public void close() {
        programs.forEach(LoadedProgram::close);
        maps.forEach(LoadedMap::close);
    }
}
