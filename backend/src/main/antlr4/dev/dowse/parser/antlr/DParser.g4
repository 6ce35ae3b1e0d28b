/**
 * The sentences of D. Every choice is decided by one token: types are already told from other
 * names, brackets are already balanced, and a chain of operators is a flat list whose precedence
 * dev.dowse.parser.Precedence resolves, so parsing takes linear time and recurses only into
 * brackets and blocks. Alternatives named "unexpected…" accept what D refuses, so that one wrong
 * token costs one statement. What the tree is made of has a label: no other tree is kept.
 */
parser grammar DParser;

options {
    tokenVocab = DLexer;
}

script: item* EOF;

item:
    traced=clause
    | inlined=inlineDefinition
    | translated=translator
    | provided=provider
    | declared=declaration
    | unexpected=unexpectedItem;

clause: probes+=(PROBE | PROBE_ID) (COMMA probes+=(PROBE | PROBE_ID))* condition=predicate? body=block?;

predicate: PREDICATE_OPEN value=expression PREDICATE_CLOSE;

block: LBRACE statements+=statement* RBRACE;

statement:
    empty=SEMICOLON
    | nested=block
    | conditional=ifStatement
    | value=expression SEMICOLON
    | repeated=loop
    | unexpected=unexpectedStatement;

ifStatement: IF LPAREN condition=expression RPAREN then=statement otherwise=elseBranch?;

elseBranch: ELSE then=statement;

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

expression: chains+=chain (COMMA chains+=chain)*;

chain: first=operand tails+=tail*;

tail:
    operator=(
        INFIX
        | LESS
        | GREATER
        | SLASH
        | STAR
        | AMPERSAND
        | SIGN
        | ASSIGN
        | COMPOUND
    ) right=operand
    | operator=QUESTION then=expression COLON right=operand;

operand: prefixes+=prefix* base=primary suffixes+=suffix*;

prefix:
    SIGN
    | NEGATION
    | STAR
    | AMPERSAND
    | STEP
    | SIZEOF
    | STRINGOF
    | CAST_OPEN type=typeName RPAREN;

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
    | (SELF | THIS) ARROW name=(IDENTIFIER | MACRO | SYMBOL)
    | LPAREN inner=expression RPAREN
    | SIZEOF_TYPE LPAREN type=typeName RPAREN
    | OFFSETOF LPAREN type=typeName COMMA name=IDENTIFIER RPAREN
    | XLATE LESS type=typeName GREATER LPAREN inner=expression RPAREN;

suffix:
    LPAREN values=arguments RPAREN
    | LBRACKET values=arguments RBRACKET
    | (DOT | ARROW) name=(IDENTIFIER | MACRO | SYMBOL)
    | STEP;

arguments: (chains+=chain (COMMA chains+=chain)*)?;

// Declarations.

declaration:
    specifiers+=specifier+ (declarators+=initDeclarator (COMMA declarators+=initDeclarator)*)? SEMICOLON;

initDeclarator: declared=declarator (assign=ASSIGN chain)?;

specifier:
    STORAGE
    | SELF
    | THIS
    | QUALIFIER
    | BASE_TYPE
    | TYPE_NAME
    | structure=aggregate
    | constants=enumeration;

aggregate: AGGREGATE (tag=(IDENTIFIER | SYMBOL | TYPE_NAME) body=members? | body=members);

members: LBRACE all+=member* end=RBRACE;

member:
    specifiers+=specifier+ (declarators+=memberDeclarator (COMMA declarators+=memberDeclarator)*)? SEMICOLON
    | unexpected=memberStart rest;

memberDeclarator: declared=declarator width=bitWidth? | width=bitWidth;

bitWidth: COLON value=chain;

enumeration: ENUM (tag=(IDENTIFIER | SYMBOL | TYPE_NAME) body=enumerators? | body=enumerators);

enumerators: LBRACE (all+=enumerator (COMMA all+=enumerator)*)? end=RBRACE;

enumerator: name=IDENTIFIER (ASSIGN value=chain)?;

typeName: specifiers+=specifier+ declared=declarator?;

declarator: (pointers+=STAR QUALIFIER*)+ inner=direct? | inner=direct;

direct: (name=(IDENTIFIER | SYMBOL) | LPAREN inner=declarator RPAREN | shapes+=shape) shapes+=shape*;

shape: LBRACKET (types=parameters | size=chain)? RBRACKET | LPAREN types=parameters? RPAREN;

parameters: (types+=typeName | dots+=ELLIPSIS) (COMMA (types+=typeName | dots+=ELLIPSIS))*;

inlineDefinition: INLINE specifiers+=specifier+ declared=declarator ASSIGN value=chain SEMICOLON;

translator:
    TRANSLATOR output=typeName LESS input=typeName GREATER LBRACE values+=translatorMember* RBRACE SEMICOLON;

translatorMember:
    name=IDENTIFIER ASSIGN value=chain SEMICOLON
    | unexpected=translatorMemberStart rest;

provider: PROVIDER name=IDENTIFIER LBRACE probes+=providerProbe* RBRACE SEMICOLON;

providerProbe:
    PROBE_WORD name=IDENTIFIER declared=signature (COLON translated=signature)? SEMICOLON
    | unexpected=providerProbeStart rest;

signature: LPAREN types=parameters? RPAREN;

// What D refuses.

// A statement that stands outside of a clause.
unexpectedItem:
    SEMICOLON
    | (looseStart | parenthesis)
        (parenthesis | brace | ~(PROBE | PROBE_ID | BOUNDARY | LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE | SEMICOLON))*
        SEMICOLON;

looseStart:
    ~(
        PROBE
        | PROBE_ID
        | BOUNDARY
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
        | BOUNDARY
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
        | BOUNDARY
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
        | BOUNDARY
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
    (parenthesis | brace | ~(PROBE | PROBE_ID | BOUNDARY | LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE | SEMICOLON))*
        SEMICOLON;

// Text of any kind between balanced brackets.

untilClosed: (parenthesis | brace | ~(LPAREN | CAST_OPEN | RPAREN | LBRACE | RBRACE))*;

parenthesis: (LPAREN | CAST_OPEN) untilClosed RPAREN;

brace: LBRACE untilClosed RBRACE;
