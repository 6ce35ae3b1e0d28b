package dev.dowse.constraints;

import java.util.List;

/** One limit of BPF: finds the constructs of a program that it touches. */
interface Rule {
    List<Requirement> requirements(FlatProgram program);
}
