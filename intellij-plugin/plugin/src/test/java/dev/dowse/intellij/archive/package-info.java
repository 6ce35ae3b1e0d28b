/** Tests of the finished zip, which run after it has been packed. */
@NullMarked
package dev.dowse.intellij.archive;

import org.jspecify.annotations.NullMarked;
