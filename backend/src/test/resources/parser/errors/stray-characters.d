/* 18:1-2 error[D_SYNTAX]: D has no use for the character “é” here */
BEGIN
{
    x = 1 é + 2;
/*        ^ error[D_SYNTAX]: D has no use for the character “é” here */
    y = \ 3;
/*      ^ error[D_SYNTAX]: D has no use for the character “\” here */
    z = 4 # 5;
/*        ^ error[D_SYNTAX]: # begins a control line and stands first on its line */
    q = $ 6;
/*      ^ error[D_SYNTAX]: D has no use for the character “$” here */
    “quoted”;
/*  ^ error[D_SYNTAX]: D's strings stand between plain quotes: "…" */
/*         ^ error[D_SYNTAX]: D's strings stand between plain quotes: "…" */
    r = 😀;
/*      ^^ error[D_SYNTAX]: D has no use for the character “😀” here */
}
é
BEGIN { }
