/**
 * The syntax tree of D, as sealed records.
 *
 * <p>A tree says what was written, never what it means; what is missing is a variant of its own,
 * never null. Every node knows its span. May use {@code source}.
 */
@NullMarked
package dev.dowse.syntax;

import org.jspecify.annotations.NullMarked;
