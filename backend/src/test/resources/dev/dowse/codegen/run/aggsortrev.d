#pragma D option quiet
#pragma D option aggsortrev

BEGIN
{
    @first["a"] = sum(1);
    @first["b"] = sum(2);
    @second["c"] = sum(3);
    @second["d"] = sum(4);
    exit(0);
}
