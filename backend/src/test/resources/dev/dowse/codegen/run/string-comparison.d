#pragma D option quiet

BEGIN
{
    g = "hello";
    trace(g == "hello"); trace("\n");
    trace(g != "hello"); trace("\n");
    trace(g < "help"); trace("\n");
    trace(g > "help"); trace("\n");
    trace(g <= "hello"); trace("\n");
    trace(g >= "hellp"); trace("\n");
    trace("abc" < "abd"); trace("\n");
    trace("" < "a"); trace("\n");
    trace("b" > "a"); trace("\n");
    trace(strlen(g)); trace("\n");
    trace(strlen("")); trace("\n");
    trace(g == "x" ? "yes" : "no"); trace("\n");
    exit(0);
}
