#pragma D option quiet

BEGIN
{
    printf("plain\n");
    printf("tab\tquote\"backslash\\ end\n");
    exit(0);
}
