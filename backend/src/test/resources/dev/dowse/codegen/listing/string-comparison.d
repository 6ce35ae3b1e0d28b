#pragma D option strsize=24

string name;

BEGIN
/execname == "bash" && name != "x"/
{
    trace(name < execname);
    name = "abc";
}
