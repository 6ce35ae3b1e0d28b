/**
 * What the user can choose, for the whole IDE.
 *
 * <p>Nothing is stored per project: a project must not choose a program that the user's own account
 * then runs.
 */
@NullMarked
package dev.dowse.intellij.settings;

import org.jspecify.annotations.NullMarked;
