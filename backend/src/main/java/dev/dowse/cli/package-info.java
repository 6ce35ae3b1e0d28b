/**
 * The command {@code dowse}: arguments, files, exit codes, the terminal.
 *
 * <p>The only package that prints, exits, or reads files and the environment for the others. May
 * use every package.
 */
@NullMarked
package dev.dowse.cli;

import org.jspecify.annotations.NullMarked;
