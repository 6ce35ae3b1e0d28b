/**
 * The D scripts of DTrace as the IDE sees them: which files they are and how their tokens look.
 *
 * <p>Nothing here knows what D means. The lexer exists because the editor colours text before any
 * server has answered; everything else about the language comes from the server.
 */
@NullMarked
package dev.dowse.intellij.language;

import org.jspecify.annotations.NullMarked;
