/**
 * The BPF Type Format: kernel types read, type and line information written.
 *
 * <p>Works on bytes that the caller has; nothing here opens a file. May use {@code types}: a
 * kernel's types are D's types.
 */
@NullMarked
package dev.dowse.bpf.btf;

import org.jspecify.annotations.NullMarked;
