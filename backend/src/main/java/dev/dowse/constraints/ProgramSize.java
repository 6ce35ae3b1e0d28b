package dev.dowse.constraints;

import dev.dowse.source.Span;

/**
 * How large one compiled program is, in what kernels limit.
 *
 * @param span of the first probe description that it is for
 * @param clauses how many of the script's clauses it holds
 * @param instructions slots of 8 bytes
 * @param maps how many maps it refers to
 * @param mapper what of the script refers to those of variables
 * @param tailCalls through how many more programs one firing goes at most
 * @param memory bytes that it works in, once per CPU
 * @param record bytes of the largest record of the script, which the memory has room for
 * @param recorder the probe description of the clause that makes that record
 */
public record ProgramSize(
        Span span,
        int clauses,
        long instructions,
        int maps,
        Span mapper,
        int tailCalls,
        long memory,
        int record,
        Span recorder) {}
