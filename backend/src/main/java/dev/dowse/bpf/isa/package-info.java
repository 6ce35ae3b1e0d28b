/**
 * The instructions of eBPF after RFC 9669: their fields, their encoding, their text.
 *
 * <p>Instructions are records and operation codes are enums; nothing here runs or judges them. May
 * use nothing else of Dowse.
 */
@NullMarked
package dev.dowse.bpf.isa;

import org.jspecify.annotations.NullMarked;
