package dev.dowse.bpf.program;

import java.util.List;

/**
 * Programs and maps that belong together: what a session loads. Instructions name maps by index.
 */
public record BpfObject(List<BpfProgram> programs, List<MapSpec> maps, TaskFields taskFields) {
    public BpfObject {
        programs = List.copyOf(programs);
        maps = List.copyOf(maps);
    }
}
