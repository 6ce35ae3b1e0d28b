package dev.dowse.bpf.program;

import dev.dowse.source.Span;

/**
 * The D that the instructions from {@code slot} on were made for.
 *
 * @param slot 8-byte slot of the first instruction
 * @param line 1-based
 * @param text the D line, for the kernel's verifier log; a part of one that is long
 */
public record SourceLine(int slot, Span span, String file, int line, int column, String text) {}
