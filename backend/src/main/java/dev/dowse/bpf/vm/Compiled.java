package dev.dowse.bpf.vm;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.program.BpfProgram;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A program as bytecode of the JVM, in parts that HotSpot compiles (it leaves methods of more than
 * 8,000 bytes to its interpreter). It computes what {@link Interpreter} computes.
 */
final class Compiled implements Engine {
    /** Bytes of a part, by the estimate of {@link ChunkCode#size}. */
    private static final int PART = 6_000;

    private final BpfProgram program;
    private final Memory memory;
    private final Helpers helpers;
    private final CallStack calls;
    private final List<Chunk> chunks = new ArrayList<>();

    /** The part that each slot lies in; -1 for the second half of a wide instruction. */
    private final int[] chunkOf;

    Compiled(BpfProgram program, Memory memory, Helpers helpers, List<VmMap> maps) {
        this.program = program;
        this.memory = memory;
        this.helpers = helpers;
        this.calls = new CallStack(memory, helpers);
        this.chunkOf = new int[program.code().stream().mapToInt(Instruction::slots).sum()];
        Arrays.fill(chunkOf, -1);
        for (ChunkCode.Part part : parts(program.code())) {
            int slot = part.first();
            for (Instruction each : part.code()) {
                chunkOf[slot] = chunks.size();
                slot += each.slots();
            }
            chunks.add(ChunkCode.make(part, maps));
        }
    }

    private static List<ChunkCode.Part> parts(List<Instruction> code) {
        List<ChunkCode.Part> parts = new ArrayList<>();
        int from = 0;
        int first = 0;
        while (from < code.size()) {
            int to = from;
            int next = first;
            for (int bytes = 0; to < code.size() && bytes <= PART; to++) {
                bytes += ChunkCode.size(code.get(to));
                next += code.get(to).slots();
            }
            Set<Integer> entries = entries(code, first, next);
            parts.add(new ChunkCode.Part(code.subList(from, to), first, entries));
            from = to;
            first = next;
        }
        return parts;
    }

    /** The slots between two that are gone to from elsewhere, or by way of a call. */
    private static Set<Integer> entries(List<Instruction> code, int first, int end) {
        Set<Integer> entries = new HashSet<>();
        int slot = 0;
        for (Instruction each : code) {
            boolean inside = slot >= first && slot < end;
            if (each instanceof Instruction.NamesFunction use) {
                entries.add(slot + 1);
                entries.add(slot + 1 + use.offset());
            } else if (Helpers.isLoop(each)) {
                entries.add(slot + 1);
            } else if (!inside && each instanceof Instruction.Jump jump) {
                entries.add(slot + 1 + jump.offset());
            } else if (!inside && each instanceof Instruction.Branch branch) {
                entries.add(slot + 1 + branch.offset());
            }
            slot += each.slots();
        }
        entries.removeIf(entry -> entry < first || entry >= end);
        return entries;
    }

    @Override
    public Outcome run(long context, long second, Host host, int fuel) {
        long[] r = new long[Chunk.WORDS];
        r[1] = context;
        r[2] = second;
        r[10] = calls.start();
        r[Chunk.FUEL] = fuel;
        try {
            int slot = 0;
            while (slot >= 0) {
                if (slot >= chunkOf.length) {
                    return Engine.left(program, slot);
                }
                if (chunkOf[slot] < 0) {
                    return Engine.unknown(program, slot);
                }
                slot = chunks.get(chunkOf[slot]).run(r, slot, memory, helpers, calls, host);
            }
            return slot == Chunk.END ? new Outcome.Returned(r[0]) : Engine.spent(program, 0, fuel);
        } catch (IndexOutOfBoundsException
                | Helpers.BadCall
                | CallStack.TooDeep
                | IllegalStateException e) {
            return Engine.faulted(program, (int) r[Chunk.FAULT], e);
        }
    }
}
