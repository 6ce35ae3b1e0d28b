/** What the tests of all stages share: golden files, and scripts with expected findings. */
@NullMarked
package dev.dowse.testing;

import org.jspecify.annotations.NullMarked;
