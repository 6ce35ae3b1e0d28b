package dev.dowse.constraints;

import dev.dowse.semantics.Program;
import java.util.List;

/** One limit of BPF: finds the constructs of a program that it touches. */
interface Rule {
    List<Requirement> requirements(Program program);
}
