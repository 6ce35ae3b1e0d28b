/**
 * A script's text, places in it, and the one way from an offset to a line and a column.
 *
 * <p>Offsets count UTF-16 units of the whole text, also of a text that was joined from several
 * files. Everything is immutable. May use nothing else of Dowse.
 */
@NullMarked
package dev.dowse.source;

import org.jspecify.annotations.NullMarked;
