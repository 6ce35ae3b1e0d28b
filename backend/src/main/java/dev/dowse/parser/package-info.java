/**
 * From the text of a D script to its tree, with findings in the author's terms.
 *
 * <p>The way: {@link dev.dowse.parser.ContextLexer} cuts the text into tokens, {@link
 * dev.dowse.parser.Brackets} balances the brackets, {@link dev.dowse.parser.TypeNames} tells types
 * from other names, the generated grammar finds the sentences, and the tree classes turn them into
 * {@link dev.dowse.syntax.Script}. Whatever the text is, there is a tree and nothing is thrown. May
 * use {@code source}, {@code diagnostic}, {@code syntax} and {@code parser.antlr}.
 */
@NullMarked
package dev.dowse.parser;

import org.jspecify.annotations.NullMarked;
