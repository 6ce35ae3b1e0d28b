#pragma D option quiet

BEGIN
{
    s["a"] = "one";
    s["b"] = "two";
    trace(s["a"]); trace("\n");
    trace(s["b"]); trace("\n");
    trace(s["c"]); trace("\n");
    s["a"] = "three";
    trace(s["a"]); trace("\n");
    s["a"] = s["b"];
    trace(s["a"]); trace("\n");
    n[s["b"], 3] = 4;
    trace(n["two", 3]); trace("\n");
    exit(0);
}
