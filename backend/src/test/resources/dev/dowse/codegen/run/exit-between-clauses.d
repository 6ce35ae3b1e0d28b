#pragma D option quiet

BEGIN
{
    printf("first\n");
    if (1) { exit(3); }
    printf("the rest of the clause that exits\n");
}

BEGIN
{
    printf("never\n");
}

tick-1ms
{
    printf("never either\n");
}

END
{
    printf("end\n");
    exit(4);
}

END
{
    printf("all of END\n");
}
