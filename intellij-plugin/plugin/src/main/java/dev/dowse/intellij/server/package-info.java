/**
 * Finding and starting {@code dowse lsp}, and handing its streams to LSP4IJ.
 *
 * <p>The server is a process of its own. The IDE's runtime may be older than the server needs, so
 * which Java runs it is decided here, and a machine that has none is told exactly what to install.
 */
@NullMarked
package dev.dowse.intellij.server;

import org.jspecify.annotations.NullMarked;
