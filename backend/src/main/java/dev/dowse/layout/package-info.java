/**
 * Where every byte lies: the fields of records, keys, aggregations and scratch memory.
 *
 * <p>The one contract of the stages that check sizes, write bytes and read them, so that no offset
 * is computed twice. May use {@code source}, {@code semantics}, {@code catalog} and {@code types}.
 */
@NullMarked
package dev.dowse.layout;

import org.jspecify.annotations.NullMarked;
