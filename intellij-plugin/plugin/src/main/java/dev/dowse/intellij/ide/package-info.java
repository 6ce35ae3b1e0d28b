/**
 * What the other packages ask of the IDE around them: trust, messages, where the plugin lies.
 *
 * <p>May use only the platform.
 */
@NullMarked
package dev.dowse.intellij.ide;

import org.jspecify.annotations.NullMarked;
