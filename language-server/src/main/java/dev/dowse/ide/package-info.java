/**
 * Editor features over one immutable snapshot of a script.
 *
 * <p>Knows offsets, not the protocol's positions: LSP4J is not used here. May use the compiler's
 * packages, but not the command line.
 */
@NullMarked
package dev.dowse.ide;

import org.jspecify.annotations.NullMarked;
