package dev.dowse.bpf.vm;

import java.util.function.Supplier;

/** Interprets a program until it has run so often that compiling it pays. */
final class Tiered implements Engine {
    /** To compile a program takes as long as to interpret it a few hundred times. */
    private static final int RUNS = 500;

    private final Supplier<Engine> compiler;
    private Engine engine;
    private int runs;

    Tiered(Engine interpreter, Supplier<Engine> compiler) {
        this.engine = interpreter;
        this.compiler = compiler;
    }

    @Override
    public Outcome run(long context, long second, Host host, int fuel) {
        if (++runs == RUNS) {
            engine = compiler.get();
        }
        return engine.run(context, second, host, fuel);
    }
}
