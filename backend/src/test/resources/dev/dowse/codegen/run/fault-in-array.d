#pragma D option quiet

BEGIN
{
    l["a"] = 1;
    l["a"] /= l["q"];
}

BEGIN
{
    exit(0);
}
