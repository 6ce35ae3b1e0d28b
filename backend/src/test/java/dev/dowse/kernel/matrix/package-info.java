/** Tests of the kernel side on other releases of Linux, under qemu. */
@NullMarked
package dev.dowse.kernel.matrix;

import org.jspecify.annotations.NullMarked;
