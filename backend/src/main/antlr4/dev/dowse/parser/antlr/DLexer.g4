/**
 * The words of D. Outside of clauses a word is a probe description, which may hold characters that
 * are operators elsewhere ("-", "*", "?", ":"); inside, D reads like C. So there are two modes, and
 * dev.dowse.parser.ContextLexer moves between them, because only it knows where a clause or a
 * declaration begins and ends.
 */
lexer grammar DLexer;

tokens {
    TYPE_NAME,
    CAST_OPEN,
    SIZEOF_TYPE,
    PREDICATE_OPEN,
    PREDICATE_CLOSE,
    LOOSE,
    BOUNDARY
}

// Outermost level: probe descriptions.

OUTER_SPACE: [ \t\r\n\f\u000B\uFEFF]+ -> skip;
CONTROL: '#';
COMMENT_OPEN: '/*';
LINE_COMMENT_OPEN: '//';
PROBE_ID: [0-9]+;
PROBE: [-$:a-zA-Z_.?*\\[\]!0-9] [-$:0-9a-zA-Z_.`?*\\[\]!]*;
OUTER_BRACE: '{';
OUTER_SLASH: '/';
OUTER_COMMA: ',';
OUTER_OTHER: .;

// Clauses, predicates and declarations.

mode BODY;

SPACE: ([ \t\r\n\f\u000B] | '\\' '\r'? '\n')+ -> skip;
BODY_CONTROL: '#' -> type(CONTROL);
BODY_COMMENT_OPEN: '/*' -> type(COMMENT_OPEN);
BODY_LINE_COMMENT_OPEN: '//' -> type(LINE_COMMENT_OPEN);

STORAGE: 'auto' | 'extern' | 'register' | 'static' | 'typedef';
BASE_TYPE:
    'void' | 'char' | 'short' | 'int' | 'long' | 'float' | 'double' | 'signed' | 'unsigned' | 'string';
QUALIFIER: 'const' | 'restrict' | 'volatile';
SELF: 'self';
THIS: 'this';
AGGREGATE: 'struct' | 'union';
ENUM: 'enum';
INLINE: 'inline';
TRANSLATOR: 'translator';
PROVIDER: 'provider';
PROBE_WORD: 'probe';
IF: 'if';
ELSE: 'else';
LOOP: 'for' | 'while';
DO: 'do';
SWITCH: 'switch';
RETURN: 'return';
RESERVED: 'break' | 'case' | 'continue' | 'counter' | 'default' | 'goto' | 'import';
SIZEOF: 'sizeof';
STRINGOF: 'stringof';
OFFSETOF: 'offsetof';
XLATE: 'xlate';

IDENTIFIER: [a-zA-Z_] [0-9a-zA-Z_]*;
SYMBOL: [0-9a-zA-Z_]* '`' [0-9a-zA-Z_`]*;
AGGREGATION: '@' ([a-zA-Z_] [0-9a-zA-Z_]*)?;
MACRO: '$' '$'? ([0-9]+ | [a-zA-Z_] [0-9a-zA-Z_]*);

INTEGER: ([0-9]+ | '0' [xX] [0-9a-fA-F]+) [uU]? [lL]? [lL]?;
FLOAT:
    ([0-9]+ '.' [0-9]* EXPONENT? | '.' [0-9]+ EXPONENT? | [0-9]+ EXPONENT) [fFlL]?;
fragment EXPONENT: [eE] [+-]? [0-9]+;
BAD_NUMBER: [0-9] [0-9a-zA-Z_]*;

STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])* '"';
OPEN_STRING: '"' (~["\\\r\n] | '\\' ~[\r\n])*;
CHARACTER: '\'' (~['\\\r\n] | '\\' ~[\r\n])* '\'';
OPEN_CHARACTER: '\'' (~['\\\r\n] | '\\' ~[\r\n])*;

LPAREN: '(';
RPAREN: ')';
LBRACKET: '[';
RBRACKET: ']';
LBRACE: '{';
RBRACE: '}';
SEMICOLON: ';';
COMMA: ',';
COLON: ':';
QUESTION: '?';
ELLIPSIS: '...';
DOT: '.';
ARROW: '->';
ASSIGN: '=';
COMPOUND: '+=' | '-=' | '*=' | '/=' | '%=' | '&=' | '^=' | '|=' | '<<=' | '>>=';
INFIX: '||' | '^^' | '&&' | '|' | '^' | '==' | '!=' | '<=' | '>=' | '<<' | '>>' | '%';
LESS: '<';
GREATER: '>';
SLASH: '/';
STAR: '*';
AMPERSAND: '&';
SIGN: '+' | '-';
NEGATION: '!' | '~';
STEP: '++' | '--';
OTHER: .;
