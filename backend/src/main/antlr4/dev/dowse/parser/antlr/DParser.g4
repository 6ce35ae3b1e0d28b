/**
 * The sentences of D. Every choice is decided by one token: types are already told from other
 * names, brackets are already balanced, and a chain of operators is a flat list whose precedence
 * dev.dowse.parser.Precedence resolves, so parsing takes linear time and recurses only into
 * brackets and blocks. Alternatives named "unexpected…" accept what D refuses, so that one wrong
 * token costs one statement.
 */
parser grammar DParser;

options {
    tokenVocab = DLexer;
}

script: item* EOF;

item: clause | inlineDefinition | translator | provider | declaration | unexpectedItem;

clause: probe (COMMA probe)* predicate? block?;

probe: PROBE | PROBE_ID;

predicate: PREDICATE_OPEN expression PREDICATE_CLOSE;

block: LBRACE statement* RBRACE;

statement:
    SEMICOLON
    | block
    | ifStatement
    | expressionStatement
    | loop
    | unexpectedStatement;

ifStatement: IF LPAREN expression RPAREN statement elseBranch?;

elseBranch: ELSE statement;

expressionStatement: expression SEMICOLON;

loop:
    LOOP (LPAREN untilClosed RPAREN)? statement
    | DO statement (LOOP LPAREN untilClosed RPAREN SEMICOLON)?
    | SWITCH parenthesis? brace?;

unexpectedStatement:
    unexpectedToken (parenthesis | brace | ~(LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE | SEMICOLON))* SEMICOLON;

unexpectedToken:
    RESERVED
    | STORAGE
    | BASE_TYPE
    | QUALIFIER
    | AGGREGATE
    | ENUM
    | INLINE
    | TRANSLATOR
    | PROVIDER
    | PROBE_WORD
    | ELSE
    | COMMA
    | COLON
    | QUESTION
    | ELLIPSIS
    | DOT
    | ARROW
    | ASSIGN
    | COMPOUND
    | INFIX
    | LESS
    | GREATER
    | SLASH;

// Expressions.

expression: chain (COMMA chain)*;

chain: operand tail*;

tail: infix operand | QUESTION expression COLON operand;

infix: INFIX | LESS | GREATER | SLASH | STAR | AMPERSAND | SIGN | ASSIGN | COMPOUND;

operand: prefix* primary suffix*;

prefix:
    SIGN
    | NEGATION
    | STAR
    | AMPERSAND
    | STEP
    | SIZEOF
    | STRINGOF
    | CAST_OPEN typeName RPAREN;

primary:
    IDENTIFIER
    | SYMBOL
    | TYPE_NAME
    | MACRO
    | AGGREGATION
    | INTEGER
    | FLOAT
    | BAD_NUMBER
    | STRING
    | OPEN_STRING
    | CHARACTER
    | OPEN_CHARACTER
    | RETURN
    | (SELF | THIS) ARROW (IDENTIFIER | MACRO | SYMBOL)
    | LPAREN expression RPAREN
    | SIZEOF_TYPE LPAREN typeName RPAREN
    | OFFSETOF LPAREN typeName COMMA IDENTIFIER RPAREN
    | XLATE LESS typeName GREATER LPAREN expression RPAREN;

suffix:
    LPAREN arguments RPAREN
    | LBRACKET arguments RBRACKET
    | (DOT | ARROW) (IDENTIFIER | MACRO | SYMBOL)
    | STEP;

arguments: (chain (COMMA chain)*)?;

// Declarations.

declaration: specifier+ (initDeclarator (COMMA initDeclarator)*)? SEMICOLON;

initDeclarator: declarator (ASSIGN chain)?;

specifier: STORAGE | SELF | THIS | QUALIFIER | BASE_TYPE | TYPE_NAME | aggregate | enumeration;

aggregate: AGGREGATE (tag members? | members);

tag: IDENTIFIER | SYMBOL | TYPE_NAME;

members: LBRACE member* RBRACE;

member: specifier+ (memberDeclarator (COMMA memberDeclarator)*)? SEMICOLON
    | memberStart rest;

memberDeclarator: declarator bitWidth? | bitWidth;

bitWidth: COLON chain;

enumeration: ENUM (tag enumerators? | enumerators);

enumerators: LBRACE (enumerator (COMMA enumerator)*)? RBRACE;

enumerator: IDENTIFIER (ASSIGN chain)?;

typeName: specifier+ declarator?;

declarator: pointer+ direct? | direct;

pointer: STAR QUALIFIER*;

direct: (IDENTIFIER | SYMBOL | LPAREN declarator RPAREN | shape) shape*;

shape: LBRACKET (parameters | chain)? RBRACKET | LPAREN parameters? RPAREN;

parameters: (typeName | ELLIPSIS) (COMMA (typeName | ELLIPSIS))*;

inlineDefinition: INLINE specifier+ declarator ASSIGN chain SEMICOLON;

translator: TRANSLATOR typeName LESS typeName GREATER LBRACE translatorMember* RBRACE SEMICOLON;

translatorMember: IDENTIFIER ASSIGN chain SEMICOLON | translatorMemberStart rest;

provider: PROVIDER IDENTIFIER LBRACE providerProbe* RBRACE SEMICOLON;

providerProbe:
    PROBE_WORD IDENTIFIER signature (COLON signature)? SEMICOLON
    | providerProbeStart rest;

signature: LPAREN parameters? RPAREN;

// What D refuses.

// A statement that stands outside of a clause.
unexpectedItem:
    SEMICOLON
    | (looseStart | parenthesis)
        (parenthesis | brace | ~(PROBE | PROBE_ID | LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE | SEMICOLON))*
        SEMICOLON;

looseStart:
    ~(
        PROBE
        | PROBE_ID
        | COMMA
        | PREDICATE_OPEN
        | PREDICATE_CLOSE
        | INLINE
        | TRANSLATOR
        | PROVIDER
        | STORAGE
        | SELF
        | THIS
        | QUALIFIER
        | BASE_TYPE
        | TYPE_NAME
        | AGGREGATE
        | ENUM
        | SEMICOLON
        | LPAREN
        | CAST_OPEN
        | RPAREN
        | LBRACE
        | RBRACE
    );

memberStart:
    ~(
        PROBE
        | PROBE_ID
        | INLINE
        | TRANSLATOR
        | PROVIDER
        | STORAGE
        | SELF
        | THIS
        | QUALIFIER
        | BASE_TYPE
        | TYPE_NAME
        | AGGREGATE
        | ENUM
        | LPAREN
        | CAST_OPEN
        | RPAREN
        | LBRACE
        | RBRACE
        | SEMICOLON
    );

translatorMemberStart:
    ~(
        STORAGE
        | SELF
        | THIS
        | QUALIFIER
        | BASE_TYPE
        | AGGREGATE
        | ENUM
        | PROBE
        | PROBE_ID
        | INLINE
        | TRANSLATOR
        | PROVIDER
        | IDENTIFIER
        | LPAREN
        | CAST_OPEN
        | RPAREN
        | LBRACE
        | RBRACE
        | SEMICOLON
    );

providerProbeStart:
    ~(
        PROBE
        | PROBE_ID
        | INLINE
        | TRANSLATOR
        | PROVIDER
        | PROBE_WORD
        | LPAREN
        | CAST_OPEN
        | RPAREN
        | LBRACE
        | RBRACE
        | SEMICOLON
    );

rest:
    (parenthesis | brace | ~(PROBE | PROBE_ID | LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE | SEMICOLON))*
        SEMICOLON;

// Text of any kind between balanced brackets.

untilClosed: (parenthesis | brace | ~(LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE))*;

parenthesis: (LPAREN | CAST_OPEN) untilClosed RPAREN;

brace: LBRACE untilClosed RBRACE;
