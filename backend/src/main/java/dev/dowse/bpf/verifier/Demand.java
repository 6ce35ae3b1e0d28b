package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;

/**
 * For each instruction, which registers and stack slots the rest of the program still reads, and
 * which numbers in them decide over safety: offsets, sizes, loop counters. At merges the
 * exploration forgets every other number, so that paths that differ only in them are walked once.
 * Forgetting is always sound, so this analysis decides over effort, never over safety.
 */
final class Demand {
    private static final int STACK_SLOTS = Region.Stack.SIZE / 8;

    /** Bits 0–10 are registers; the stack slots have a word of their own. */
    private final int[] liveRegisters;

    private final long[] liveSlots;
    private final int[] wantedRegisters;
    private final long[] wantedSlots;
    private final Code code;
    private final boolean stackEscapes;
    private final boolean[] inLoop;

    Demand(Code code) {
        this.code = code;
        int length = code.length();
        liveRegisters = new int[length];
        liveSlots = new long[length];
        wantedRegisters = new int[length];
        wantedSlots = new long[length];
        stackEscapes = stackEscapes();
        inLoop = new Loops(code).members();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int slot = length - 1; slot >= 0; slot--) {
                changed |= code.isInstruction(slot) && update(slot);
            }
        }
    }

    boolean isLive(int slot, Register register) {
        return (liveRegisters[slot] >>> register.ordinal() & 1) != 0;
    }

    boolean isWanted(int slot, Register register) {
        return (wantedRegisters[slot] >>> register.ordinal() & 1) != 0;
    }

    boolean isSlotLive(int slot, int stackSlot) {
        return (liveSlots[slot] >>> stackSlot & 1) != 0;
    }

    boolean isSlotWanted(int slot, int stackSlot) {
        return (wantedSlots[slot] >>> stackSlot & 1) != 0;
    }

    private boolean stackEscapes() {
        for (int slot = 0; slot < code.length(); slot++) {
            if (code.isInstruction(slot)
                    && code.at(slot) instanceof Instruction.Alu alu
                    && alu.source().equals(Operand.of(Register.R10))) {
                return true;
            }
        }
        return false;
    }

    /** Sets of one instruction while they are computed backwards through it. */
    private static final class Flow {
        private int live;
        private long liveStack;
        private int wanted;
        private long wantedStack;

        void writes(Register register) {
            live &= ~bit(register);
            wanted &= ~bit(register);
        }

        void reads(Register register) {
            live |= bit(register);
        }

        void wants(Register register) {
            live |= bit(register);
            wanted |= bit(register);
        }

        boolean isWanted(Register register) {
            return (wanted & bit(register)) != 0;
        }

        private static int bit(Register register) {
            return 1 << register.ordinal();
        }
    }

    private boolean update(int slot) {
        Flow flow = new Flow();
        for (int next : code.successors(slot)) {
            flow.live |= liveRegisters[next];
            flow.liveStack |= liveSlots[next];
            flow.wanted |= wantedRegisters[next];
            flow.wantedStack |= wantedSlots[next];
        }
        through(slot, code.at(slot), flow);
        boolean changed =
                flow.live != liveRegisters[slot]
                        || flow.liveStack != liveSlots[slot]
                        || flow.wanted != wantedRegisters[slot]
                        || flow.wantedStack != wantedSlots[slot];
        liveRegisters[slot] = flow.live;
        liveSlots[slot] = flow.liveStack;
        wantedRegisters[slot] = flow.wanted;
        wantedSlots[slot] = flow.wantedStack;
        return changed;
    }

    private void through(int slot, Instruction instruction, Flow flow) {
        switch (instruction) {
            case Instruction.Alu alu -> arithmetic(alu, flow);
            case Instruction.Swap ignored -> {}
            case Instruction.LoadImmediate load -> flow.writes(load.destination());
            case Instruction.LoadMap load -> flow.writes(load.destination());
            case Instruction.LoadMapValue load -> flow.writes(load.destination());
            case Instruction.Load load -> load(load, flow);
            case Instruction.Store store -> store(store, flow);
            case Instruction.StoreImmediate store -> flow.reads(store.base());
            case Instruction.Atomic atomic -> {
                flow.reads(atomic.base());
                flow.reads(atomic.source());
                flow.reads(Register.R0);
            }
            case Instruction.Jump ignored -> {}
            case Instruction.Branch branch -> branch(slot, branch, flow);
            case Instruction.CallHelper ignored -> call(flow);
            case Instruction.CallLocal ignored -> call(flow);
            case Instruction.CallKernel ignored -> call(flow);
            case Instruction.Exit ignored -> flow.reads(Register.R0);
        }
    }

    private static void arithmetic(Instruction.Alu alu, Flow flow) {
        boolean wanted = flow.isWanted(alu.destination());
        boolean move = alu.operator() == AluOperator.MOV;
        if (move) {
            flow.writes(alu.destination());
        } else {
            flow.reads(alu.destination());
        }
        if (alu.source() instanceof Operand.Reg source) {
            // The sum of two registers may be an address: then the number in it matters.
            boolean address =
                    alu.width() == Width.W64
                            && (alu.operator() == AluOperator.ADD
                                    || alu.operator() == AluOperator.SUB);
            if (wanted || address) {
                flow.wants(source.register());
            } else {
                flow.reads(source.register());
            }
            if (address) {
                flow.wants(alu.destination());
            }
        }
    }

    private void load(Instruction.Load load, Flow flow) {
        boolean wanted = flow.isWanted(load.destination());
        flow.writes(load.destination());
        flow.reads(load.base());
        if (load.base() == Register.R10) {
            long bit = slotBit(load.offset());
            flow.liveStack |= bit;
            flow.wantedStack |= wanted ? bit : 0;
        } else if (stackEscapes) {
            flow.liveStack = -1;
        }
    }

    private static void store(Instruction.Store store, Flow flow) {
        flow.reads(store.base());
        flow.reads(store.source());
        if (store.base() == Register.R10) {
            long bit = slotBit(store.offset());
            if ((flow.wantedStack & bit) != 0) {
                flow.wants(store.source());
            }
            if (store.size().bytes() == 8) {
                flow.liveStack &= ~bit;
                flow.wantedStack &= ~bit;
            }
        }
    }

    private void branch(int slot, Instruction.Branch branch, Flow flow) {
        // What decides when a loop ends must be known exactly for the end to be proved.
        if (inLoop[slot]) {
            flow.wants(branch.destination());
        } else {
            flow.reads(branch.destination());
        }
        if (branch.source() instanceof Operand.Reg source) {
            if (inLoop[slot]) {
                flow.wants(source.register());
            } else {
                flow.reads(source.register());
            }
        }
    }

    private void call(Flow flow) {
        flow.writes(Register.R0);
        for (int i = 1; i <= 5; i++) {
            flow.writes(Register.of(i));
            flow.wants(Register.of(i));
        }
        if (stackEscapes) {
            flow.liveStack = -1;
        }
    }

    private static long slotBit(int offset) {
        int index = (offset + Region.Stack.SIZE) >> 3;
        return index >= 0 && index < STACK_SLOTS ? 1L << index : 0;
    }
}
