package dev.dowse.syntax;

/** Whose a variable is. */
public enum VariableScope {
    /** One for all: a plain name. */
    GLOBAL,
    /** One for each thread: {@code self->}. */
    THREAD,
    /** One for each firing of a clause: {@code this->}. */
    CLAUSE
}
