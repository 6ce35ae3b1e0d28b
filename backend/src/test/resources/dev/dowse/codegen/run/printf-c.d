#pragma D option quiet

BEGIN
{
    printf("[%c] [%4c] [%-4c]\n", 'a', 'b', 'c');
    printf("[%c]\n", (char)126);
    exit(0);
}
