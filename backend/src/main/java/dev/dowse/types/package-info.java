/**
 * D's and C's types, how they convert into each other, and the formats that print them.
 *
 * <p>Everything is an immutable value; nothing here knows a script. May use nothing else.
 */
@NullMarked
package dev.dowse.types;

import org.jspecify.annotations.NullMarked;
