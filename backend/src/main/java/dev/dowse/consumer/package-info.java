/**
 * From the records of a run to what its author reads: printf text, aggregations, JSON.
 *
 * <p>Does not know which target a record came from. May use {@code layout}, {@code types}, {@code
 * semantics}, {@code catalog}, {@code bpf.program} and {@code session}.
 */
@NullMarked
package dev.dowse.consumer;

import org.jspecify.annotations.NullMarked;
