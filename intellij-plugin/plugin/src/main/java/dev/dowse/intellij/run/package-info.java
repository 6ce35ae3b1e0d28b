/**
 * Running a script: {@code dowse run} in the IDE's own run window.
 *
 * <p>The command line of {@code dowse} is the only interface; nothing here reads a script but to
 * ask before a destructive one starts.
 */
@NullMarked
package dev.dowse.intellij.run;

import org.jspecify.annotations.NullMarked;
