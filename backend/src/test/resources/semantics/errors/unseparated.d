/* 4:1-7 error[D_DECL_COMBO]: a ';' is missing before this: the definition in front of it is complete */
/* 8:1-11 error[D_UNKNOWN]: 'short long' do not make one type */
struct first { int x; }
struct second { int y; } both;

enum dup { ONE, TWO, ONE = 3, THREE };
/*                   ^^^ error[D_UNKNOWN]: this enum has an enumerator 'ONE' already */
short long nothing;
struct first known;

BEGIN
{
    @ = tick-1();
/*            ^ error[D_FUNC_IDENT]: only a function can be called, by its name */
    trace(known.x + THREE);
}
