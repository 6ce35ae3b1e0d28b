/* 10:1-7 error[D_DECL_BADCLASS]: D has no 'static' variables */
/* 28:1-5 error[D_DECL_USELESS]: this declares nothing */
/* 29:1-16 error[D_DECL_SIGNINT]: 'unsigned string' do not make one type */
/* 30:1-10 error[D_DECL_CHARATTR]: 'long char' do not make one type */
/* 34:1-12 error[D_DECL_LONGINT]: 'long string' do not make one type */
/* 35:1-14 error[D_DECL_VOIDATTR]: 'unsigned void' do not make one type */
/* 38:1-11 error[D_UNKNOWN]: 'long short' do not make one type */
/* 39:1-9 error[D_SYNTAX]: there is no type 'nosuch_t' */
/* 70:1-20 error[D_DECL_COMBO]: 'unsigned signed int' do not make one type */
static int a;
self static int b;
/*   ^^^^^^ error[D_DECL_CLASS]: 'self' and 'static' cannot stand together */
int c[int];
string c;
/*     ^ error[D_DECL_IDRED]: 'c' is declared with another type already */
int pid;
/*  ^^^ error[D_DECL_IDRED]: 'pid' is a name of D already */
int rand;
/*  ^^^^ error[D_DECL_IDRED]: 'rand' is a name of D already */
this int d[int];
/*       ^ error[D_DECL_LOCASSC]: a clause-local variable cannot be an associative array; use self-> or a global */
void e;
/*   ^ error[D_DECL_VOIDOBJ]: a variable cannot be 'void' */
struct never f;
/*           ^ error[D_DECL_INCOMPLETE]: 'struct never' is defined neither in this script nor by the kernel that it is for */
int g[];
/*  ^ error[D_DECL_ARRNULL]: an array needs a size, or key types between its brackets */
int;
unsigned string h;
long char i;
signed void j;
/*          ^ error[D_DECL_VOIDOBJ]: a variable cannot be 'void' */
signed float k;
long string x2;
unsigned void x3;
long nosuch2_t x4;
/*           ^ error[D_SYNTAX]: expected ; here, “x4” follows */
long short l;
nosuch_t m;
int n[pid];
/*    ^^^ error[D_DECL_ARRSUB]: the size of an array must be a positive constant */
int o[99999999999];
/*    ^^^^^^^^^^^ error[D_DECL_ARRBIG]: the array is too large */
string names[100000000];
/*           ^^^^^^^^^ error[D_DECL_ARRBIG]: the array is too large */
int p[void];
/*    ^^^^ error[D_DECL_PROTO_TYPE]: 'void' cannot be part of a key */
int q(void v, int w);
/*    ^^^^^^ error[D_DECL_PROTO_NAME]: a 'void' parameter has no name */
int r(int, void);
/*         ^^^^ error[D_DECL_PROTO_VOID]: 'void' must be the only parameter */
int s(static int);
/*    ^^^^^^ error[D_DECL_PARMCLASS]: 'static' does not belong to a parameter */
int t(int u[int]);
/*    ^^^^^^^^^^ error[D_DECL_PROTO_TYPE]: an associative array cannot be a parameter */
typedef int number;
typedef string number;
/*             ^^^^^^ error[D_DECL_IDRED]: 'number' is another type already */
inline int fixed = "text";
/*                 ^^^^^^ error[D_OP_INCOMPAT]: 'fixed' is declared as 'int', its value is 'string' */
inline int pid = 3;
/*         ^^^ error[D_DECL_IDRED]: the name 'pid' is taken already */
inline int fixed2 = 3;
inline int fixed2 = 4;
/*         ^^^^^^ error[D_DECL_IDRED]: the name 'fixed2' is taken already */
inline int square[int x] = x * x;
const int v;
int v2[-1];
/*     ^^ error[D_DECL_ARRSUB]: the size of an array must be a positive constant */
unsigned signed int w;

BEGIN { exit(0); }
