// A line, and /* no block in it.
/* A block * with ** stars / and // lines. **/
BEGIN /* before the body */
{ // behind a brace
    x = /* inside */ 1 // before a semicolon
    ;
    y = "/* no comment */ // none";
}/**/END{}// the end
