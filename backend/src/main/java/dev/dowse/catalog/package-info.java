/**
 * What D offers without being declared: probes, built-in variables, functions, actions, aggregating
 * functions, options and constants, with the page that documents each.
 *
 * <p>The tables are resources of this package; nothing here looks at the running system. May use
 * {@code types}.
 */
@NullMarked
package dev.dowse.catalog;

import org.jspecify.annotations.NullMarked;
