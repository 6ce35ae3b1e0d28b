#pragma D option quiet

/* min() and max() compare signed numbers, whatever the type. */
BEGIN
{
    @greatest = max((uint64_t)-1);
    @greatest = max(5);
    @least = min((uint64_t)-1);
    @least = min(5);
    @cleared_least = min(5);
    @cleared_greatest = max(5);
    clear(@cleared_least);
    clear(@cleared_greatest);
    exit(0);
}
