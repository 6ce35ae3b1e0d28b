#pragma D option quiet

BEGIN
{
    printf("[%s]\n", strtok("one  two/three", " /"));
    printf("[%s]\n", strtok(NULL, " /"));
    printf("[%s]\n", strtok(NULL, " /"));
    printf("%d\n", strtok(NULL, " /") == NULL);
    exit(0);
}
