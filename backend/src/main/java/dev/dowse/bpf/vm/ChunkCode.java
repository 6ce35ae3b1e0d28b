package dev.dowse.bpf.vm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import dev.dowse.bpf.isa.Instruction;
import dev.dowse.bpf.isa.Register;
import dev.dowse.bpf.isa.WellFormed;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a part of a program as a hidden class that is a {@link Chunk}. The registers are local
 * variables; branches inside the part are branches of the JVM, others leave it with the slot to go
 * on at. What single instructions do is {@link InstructionCode}'s.
 */
final class ChunkCode {
    private static final ClassDesc CHUNK = InstructionCode.desc(Chunk.class);
    private static final ClassDesc CALLS = InstructionCode.desc(CallStack.class);
    private static final ClassDesc LONGS = CD_long.arrayType();
    private static final MethodTypeDesc RUN =
            MethodTypeDesc.of(
                    CD_int,
                    LONGS,
                    CD_int,
                    InstructionCode.desc(Memory.class),
                    InstructionCode.desc(Helpers.class),
                    CALLS,
                    InstructionCode.desc(Host.class));

    private final CodeBuilder out;
    private final Part part;
    private final InstructionCode instructions;
    private final Map<Integer, Label> labels = new HashMap<>();
    private final List<Detour> detours = new ArrayList<>();
    private final Label leave;

    /**
     * Instructions that follow each other.
     *
     * @param first the slot of the first
     * @param entries slots that are reached from other parts
     */
    record Part(List<Instruction> code, int first, Set<Integer> entries) {}

    /** A branch that goes back, and so takes fuel, or leaves the part. */
    private record Detour(Label label, int from, int target) {}

    private ChunkCode(CodeBuilder out, Part part, List<VmMap> maps) {
        this.out = out;
        this.part = part;
        this.instructions = new InstructionCode(out, maps);
        this.leave = out.newLabel();
    }

    /** About how many bytes an instruction becomes, at most. */
    static int size(Instruction instruction) {
        return switch (instruction) {
            case Instruction.CallLocal _, Instruction.Exit _ -> 140;
            case Instruction.CallHelper call when Helpers.isLoop(call) -> 140;
            case Instruction.CallHelper _, Instruction.CallKernel _, Instruction.Atomic _ -> 70;
            case Instruction.Branch _, Instruction.Jump _ -> 48;
            case Instruction.Alu _,
                    Instruction.Swap _,
                    Instruction.Load _,
                    Instruction.Store _,
                    Instruction.StoreImmediate _,
                    Instruction.LoadImmediate _,
                    Instruction.LoadMap _,
                    Instruction.LoadMapValue _,
                    Instruction.LoadFunction _ ->
                    28;
        };
    }

    /** Makes and loads the class of a part. */
    static Chunk make(Part part, List<VmMap> maps) {
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of(Chunk.class.getPackageName(), "Part"),
                                type -> {
                                    type.withInterfaceSymbols(CHUNK);
                                    constructor(type);
                                    type.withMethodBody(
                                            "run",
                                            RUN,
                                            ClassFile.ACC_PUBLIC,
                                            out -> new ChunkCode(out, part, maps).write());
                                });
        try {
            Class<?> made = MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
            return (Chunk) made.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a part of a program cannot be loaded", e);
        }
    }

    private static void constructor(ClassBuilder type) {
        type.withMethodBody(
                INIT_NAME,
                MTD_void,
                0,
                out ->
                        out.aload(0)
                                .invokespecial(ConstantDescs.CD_Object, INIT_NAME, MTD_void)
                                .return_());
    }

    private void write() {
        int slot = part.first;
        for (Instruction each : part.code) {
            labels.put(slot, out.newLabel());
            slot += each.slots();
        }
        fetchRegisters();
        out.loadConstant(part.first).istore(InstructionCode.AT);
        enter();
        Label start = out.newBoundLabel();
        slot = part.first;
        for (Instruction each : part.code) {
            out.labelBinding(label(slot).orElseThrow());
            write(slot, each);
            slot += each.slots();
        }
        leaveTo(slot);
        detours.forEach(this::write);
        out.labelBinding(leave);
        saveRegisters();
        out.ireturn();
        Label end = out.newBoundLabel();
        Label handler = out.newBoundLabel();
        tellFault();
        out.exceptionCatchAll(start, end, handler);
    }

    private Optional<Label> label(int slot) {
        return Optional.ofNullable(labels.get(slot));
    }

    private void enter() {
        List<SwitchCase> cases =
                part.entries.stream()
                        .sorted()
                        .flatMap(slot -> label(slot).map(l -> SwitchCase.of(slot, l)).stream())
                        .toList();
        Label first = label(part.first).orElseThrow();
        out.iload(InstructionCode.SLOT).lookupswitch(first, cases);
    }

    private void fetchRegisters() {
        for (Register each : Register.values()) {
            instructions.fetch(each);
        }
        out.aload(InstructionCode.R)
                .loadConstant(Chunk.FUEL)
                .laload()
                .l2i()
                .istore(InstructionCode.FUEL);
    }

    private void saveRegisters() {
        for (Register each : Register.values()) {
            instructions.save(each);
        }
        out.aload(InstructionCode.R)
                .loadConstant(Chunk.FUEL)
                .iload(InstructionCode.FUEL)
                .i2l()
                .lastore();
    }

    /** Lets the array of words name the slot that failed. */
    private void tellFault() {
        out.astore(InstructionCode.THROWN)
                .aload(InstructionCode.R)
                .loadConstant(Chunk.FAULT)
                .iload(InstructionCode.AT)
                .i2l()
                .lastore()
                .aload(InstructionCode.THROWN)
                .athrow();
    }

    private void leaveTo(int slot) {
        out.loadConstant(slot).goto_(leave);
    }

    private void write(int slot, Instruction instruction) {
        if (WellFormed.flaw(instruction).isPresent()) {
            instructions.refuse(slot, "unknownInstruction");
            return;
        }
        switch (instruction) {
            case Instruction.Jump jump -> out.goto_(way(slot, slot + 1 + jump.offset()));
            case Instruction.Branch branch ->
                    out.branch(
                            instructions.comparison(branch), way(slot, slot + 1 + branch.offset()));
            case Instruction.CallLocal call -> call(slot, slot + 1 + call.offset());
            case Instruction.Exit() -> exit();
            case Instruction.Alu alu -> instructions.arithmetic(alu);
            case Instruction.Swap swap -> instructions.swap(swap);
            case Instruction.LoadImmediate load ->
                    instructions.constant(load.destination(), load.value());
            case Instruction.LoadMap load ->
                    instructions.constant(load.destination(), Helpers.handle(load.map()));
            case Instruction.LoadMapValue load -> instructions.mapValue(slot, load);
            case Instruction.LoadFunction load ->
                    instructions.constant(load.destination(), slot + 1L + load.offset());
            case Instruction.Load load -> instructions.load(slot, load);
            case Instruction.Store store -> instructions.store(slot, store);
            case Instruction.StoreImmediate store -> instructions.store(slot, store);
            case Instruction.Atomic atomic -> instructions.atomic(slot, atomic);
            case Instruction.CallHelper call when Helpers.isLoop(call) -> loop(slot);
            case Instruction.CallHelper call -> instructions.call(slot, call.helper());
            case Instruction.CallKernel _ -> instructions.refuse(slot, "unknownCall");
        }
    }

    /** Where a branch from a slot goes: straight there, or by a detour. */
    private Label way(int from, int target) {
        Optional<Label> inside = label(target);
        if (inside.isPresent() && target > from) {
            return inside.get();
        }
        Detour detour = new Detour(out.newLabel(), from, target);
        detours.add(detour);
        return detour.label;
    }

    private void write(Detour detour) {
        out.labelBinding(detour.label);
        if (detour.target <= detour.from) {
            Label goesOn = out.newLabel();
            out.iload(InstructionCode.FUEL)
                    .loadConstant(detour.from - detour.target + 1)
                    .isub()
                    .dup()
                    .istore(InstructionCode.FUEL)
                    .ifgt(goesOn);
            leaveTo(Chunk.SPENT);
            out.labelBinding(goesOn);
        }
        Optional<Label> inside = label(detour.target);
        if (inside.isPresent()) {
            out.goto_(inside.get());
        } else {
            leaveTo(detour.target < 0 ? Chunk.OUTSIDE : detour.target);
        }
    }

    private void call(int slot, int target) {
        saveRegisters();
        instructions.at(slot);
        out.aload(InstructionCode.CALLS)
                .loadConstant(slot + 1)
                .aload(InstructionCode.R)
                .invokevirtual(CALLS, "enter", MethodTypeDesc.of(CD_int, CD_int, LONGS))
                .pop()
                .loadConstant(target < 0 ? Chunk.OUTSIDE : target)
                .ireturn();
    }

    private void loop(int slot) {
        saveRegisters();
        instructions.at(slot);
        out.aload(InstructionCode.CALLS)
                .loadConstant(slot + 1)
                .aload(InstructionCode.R)
                .invokevirtual(CALLS, "loop", MethodTypeDesc.of(CD_int, CD_int, LONGS))
                .ireturn();
    }

    private void exit() {
        saveRegisters();
        out.aload(InstructionCode.R)
                .aload(InstructionCode.CALLS)
                .invokestatic(CHUNK, "exit", MethodTypeDesc.of(CD_int, LONGS, CALLS), true)
                .ireturn();
    }
}
