/**
 * What Dowse has to say about a script: a code, a severity, a message, the places it is about and
 * the edits that repair it.
 *
 * <p>A diagnostic travels with the value it was found on ({@link dev.dowse.diagnostic.Analyzed}),
 * so no stage throws for what an author wrote. May use {@code source}.
 */
@NullMarked
package dev.dowse.diagnostic;

import org.jspecify.annotations.NullMarked;
