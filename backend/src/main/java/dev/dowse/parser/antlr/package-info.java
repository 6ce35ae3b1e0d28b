/**
 * The lexer and the parser that ANTLR generates from the grammar of D.
 *
 * <p>Holds generated code only, which knows no null annotations; {@code parser} alone may use it.
 */
package dev.dowse.parser.antlr;
