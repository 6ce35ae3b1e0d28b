int x = 5;
/*    ^ error[D_SYNTAX]: a declaration gives no value; assign it in a clause such as BEGIN */
int;
int 5;
/*^ error[D_SYNTAX]: expected ; here, “5” follows */
int *;
struct { };
/*       ^ error[D_SYNTAX]: a type needs at least one member between its braces */
struct s { int; x; 5; };
/*              ^ error[D_SYNTAX]: expected a type and a name of a member here */
/*                 ^ error[D_SYNTAX]: expected a type and a name of a member here */
enum e { };
/*       ^ error[D_SYNTAX]: a type needs at least one constant between its braces */
enum f { A, , B };
/*          ^ error[D_SYNTAX]: expected a name before “,” */
enum g { 1 };
/*       ^ error[D_SYNTAX]: expected } before “1” */
int `x;
/*  ^^ error[D_DECL_SCOPE]: a name with ` belongs to the kernel or a module and cannot be declared */
inline int N;
/*          ^ error[D_SYNTAX]: expected = before “;” */
inline int M = ;
/*             ^ error[D_SYNTAX]: expected an expression before “;” */
unsigned a[;
/*        ^ error[D_SYNTAX]: expected ] behind this: the [ is never closed */
int b(;
/*   ^ error[D_SYNTAX]: expected ) behind this: the ( is never closed */
translator a_t < b_t > { };
/*                  ^ error[D_SYNTAX]: expected a name for the translator's input here */
translator c_t < d_t d > { x = d->x; y; };
/*                                    ^ error[D_SYNTAX]: expected = before “;” */
provider p { probe; probe a; foo; probe b(int) };
/*                ^ error[D_SYNTAX]: expected a name before “;” */
/*                         ^ error[D_SYNTAX]: expected ( before “;” */
/*                           ^^^ error[D_SYNTAX]: expected probe, a name and its parameters here */
/*                                           ^ error[D_SYNTAX]: expected ; here, “}” follows */
provider { };
/*       ^ error[D_SYNTAX]: expected a name before “{” */
BEGIN { }
