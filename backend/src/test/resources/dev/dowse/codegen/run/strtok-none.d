#pragma D option quiet

BEGIN
{
    printf("[%s]\n", strtok("word", ""));
    printf("%d\n", strtok("", " ") == NULL);
    printf("%d\n", strtok("   ", " ") == NULL);
    exit(0);
}
