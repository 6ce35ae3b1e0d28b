/**
 * Scripts made at random that are well typed and mean something: the same seed makes the same
 * script. What they print is known where they only compute, and is what another DTrace prints where
 * they use strings, formats and aggregations.
 */
@NullMarked
package dev.dowse.testing.generated;

import org.jspecify.annotations.NullMarked;
