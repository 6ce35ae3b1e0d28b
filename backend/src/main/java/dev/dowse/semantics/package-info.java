/**
 * Resolves every name of a script and types every expression.
 *
 * <p>The door is {@link dev.dowse.semantics.Analyzer}; it yields a program for any tree, with
 * {@code Invalid} where an error has been told. One mistake is told once. May use {@code source},
 * {@code diagnostic}, {@code syntax}, {@code types} and {@code catalog}.
 */
@NullMarked
package dev.dowse.semantics;

import org.jspecify.annotations.NullMarked;
