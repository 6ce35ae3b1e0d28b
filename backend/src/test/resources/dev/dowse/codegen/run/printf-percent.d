#pragma D option quiet

BEGIN
{
    printf("%d%% %%\n", 5);
    printf("%%\n");
    exit(0);
}
