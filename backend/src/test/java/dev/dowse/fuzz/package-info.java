/**
 * Targets of a fuzzer: each is a class with {@code fuzzerTestOneInput(byte[])} that throws where
 * what it drives does not do what it promises. {@code docs/fuzzing.md} says how they are run.
 */
@NullMarked
package dev.dowse.fuzz;

import org.jspecify.annotations.NullMarked;
