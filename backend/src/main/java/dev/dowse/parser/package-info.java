/**
 * From text to a syntax tree, for every text.
 *
 * <p>Parsing never fails and never throws: it recovers, and says what it found in D's own words.
 * ANTLR is used here and nowhere else. May use {@code source}, {@code diagnostic}, {@code syntax}
 * and {@code parser.antlr}.
 */
@NullMarked
package dev.dowse.parser;

import org.jspecify.annotations.NullMarked;
