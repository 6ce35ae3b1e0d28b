/**
 * Open documents, their snapshots, settings, and work that is cancelled when its text is stale.
 *
 * <p>A snapshot never changes; a newer one replaces it. May use {@code ide} and the compiler's
 * packages.
 */
@NullMarked
package dev.dowse.workspace;

import org.jspecify.annotations.NullMarked;
