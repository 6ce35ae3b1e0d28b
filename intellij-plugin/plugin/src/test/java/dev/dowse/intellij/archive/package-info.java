/** Tests of what is shipped: the descriptor, and the zip after it has been packed. */
@NullMarked
package dev.dowse.intellij.archive;

import org.jspecify.annotations.NullMarked;
