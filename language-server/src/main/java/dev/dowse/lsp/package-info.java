/**
 * The language server: one class per method of the protocol, and the one converter of positions.
 *
 * <p>LSP4J is used here and nowhere else; nothing is printed, since standard output belongs to the
 * protocol. May use {@code workspace}, {@code ide}, the compiler's packages, and of the command
 * line only the door that {@code dowse lsp} opens.
 */
@NullMarked
package dev.dowse.lsp;

import org.jspecify.annotations.NullMarked;
