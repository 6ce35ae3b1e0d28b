package dev.dowse.bpf.verifier;

import dev.dowse.bpf.isa.AluOperator;
import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Operand;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.Width;

/**
 * For each instruction, which registers and stack slots the rest of the program still reads, and
 * which numbers in them decide over safety: offsets, sizes, loop counters, and the zero that may be
 * in place of an address. At merges the exploration forgets every other number, so that paths that
 * differ only in them are walked once. Forgetting is always sound, so this analysis decides over
 * effort, never over safety.
 */
final class Demand {
    private static final int STACK_SLOTS = Region.Stack.SIZE / 8;
    private static final long EVERYTHING = -1;

    /** A bit for each of R1 to R5. */
    static final int ARGUMENTS = 0x3e;

    /** Bits 0–10 are registers; the stack slots have a word of their own. */
    private final int[] liveRegisters;

    private final long[] liveSlots;
    private final int[] wantedRegisters;
    private final long[] wantedSlots;
    private final Code code;
    private final StackUse stack;
    private final boolean[] inLoop;

    Demand(Code code) {
        this.code = code;
        int length = code.length();
        liveRegisters = new int[length];
        liveSlots = new long[length];
        wantedRegisters = new int[length];
        wantedSlots = new long[length];
        stack = new StackUse(code);
        inLoop = new Loops(code).members();
        Flow flow = new Flow();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int slot = length - 1; slot >= 0; slot--) {
                changed |= code.isInstruction(slot) && update(slot, flow);
            }
            // Without a way back one pass has seen every successor before what leads to it.
            changed &= code.hasLoops();
        }
    }

    /** A bit for each register that is still read behind {@code slot}. */
    int liveRegisters(int slot) {
        return liveRegisters[slot];
    }

    /** A bit for each register whose number decides over safety. */
    int wantedRegisters(int slot) {
        return wantedRegisters[slot];
    }

    /** A bit for each 8-byte stack slot that is still read. */
    long liveSlots(int slot) {
        return liveSlots[slot];
    }

    /** A bit for each 8-byte stack slot whose number decides over safety. */
    long wantedSlots(int slot) {
        return wantedSlots[slot];
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

    private boolean update(int slot, Flow flow) {
        flow.live = 0;
        flow.liveStack = 0;
        flow.wanted = 0;
        flow.wantedStack = 0;
        join(flow, code.next(slot));
        join(flow, code.target(slot));
        through(slot, code.at(slot), flow);
        flow.liveStack |= stack.reads(slot);
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

    private void join(Flow flow, int next) {
        if (next != Code.NONE) {
            flow.live |= liveRegisters[next];
            flow.liveStack |= liveSlots[next];
            flow.wanted |= wantedRegisters[next];
            flow.wantedStack |= wantedSlots[next];
        }
    }

    private void through(int slot, Instruction instruction, Flow flow) {
        switch (instruction) {
            case Instruction.Alu alu -> arithmetic(alu, flow);
            case Instruction.Swap swap -> flow.reads(swap.destination());
            case Instruction.LoadImmediate load -> flow.writes(load.destination());
            case Instruction.LoadMap load -> flow.writes(load.destination());
            case Instruction.LoadMapValue load -> flow.writes(load.destination());
            case Instruction.LoadFunction load -> flow.writes(load.destination());
            case Instruction.Load load -> load(slot, load, flow);
            case Instruction.Store store -> store(store, flow);
            case Instruction.StoreImmediate store -> flow.wants(store.base());
            case Instruction.Atomic atomic -> {
                flow.wants(atomic.base());
                flow.reads(atomic.source());
                flow.reads(Register.R0);
            }
            case Instruction.Jump ignored -> {}
            case Instruction.Branch branch -> branch(slot, branch, flow);
            case Instruction.CallHelper call -> {
                call(flow, HelperSignature.argumentCount(call.helper()));
                if (code.isLoop(slot)) {
                    flow.liveStack = EVERYTHING;
                    flow.wantedStack = EVERYTHING;
                }
            }
            case Instruction.CallLocal ignored -> function(slot, flow);
            case Instruction.CallKernel ignored -> call(flow, 5);
            case Instruction.Exit ignored -> {
                // What a function returns may be wanted by any of its callers.
                if (code.functionOf(slot) == 0) {
                    flow.reads(Register.R0);
                } else {
                    flow.wants(Register.R0);
                }
            }
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

    private void load(int slot, Instruction.Load load, Flow flow) {
        boolean wanted = flow.isWanted(load.destination());
        flow.writes(load.destination());
        flow.wants(load.base());
        if (load.base() == Register.R10) {
            long bit = slotBit(load.offset());
            flow.liveStack |= bit;
            flow.wantedStack |= wanted ? bit : 0;
        } else if (wanted) {
            flow.wantedStack |= stack.reads(slot);
        }
    }

    private static void store(Instruction.Store store, Flow flow) {
        flow.wants(store.base());
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

    private static void call(Flow flow, int arguments) {
        flow.writes(Register.R0);
        for (int i = 1; i <= 5; i++) {
            flow.writes(Register.of(i));
        }
        for (int i = 1; i <= arguments; i++) {
            flow.wants(Register.of(i));
        }
    }

    /** What the called function reads of its arguments; of the caller's stack it may read all. */
    private void function(int slot, Flow flow) {
        int callee = code.callee(slot);
        call(flow, 0);
        flow.live |= liveRegisters[callee] & ARGUMENTS;
        flow.wanted |= wantedRegisters[callee] & ARGUMENTS;
        if ((stack.addresses(slot) & liveRegisters[callee] & ARGUMENTS) != 0) {
            flow.liveStack = EVERYTHING;
            flow.wantedStack = EVERYTHING;
        }
    }

    private static long slotBit(int offset) {
        int index = (offset + Region.Stack.SIZE) >> 3;
        return index >= 0 && index < STACK_SLOTS ? 1L << index : 0;
    }
}
