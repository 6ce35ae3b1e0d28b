#pragma D option quiet
#pragma D option aggrate=1s
/*               ^^^^^^^^^^ hint[DT-OPTION]: option 'aggrate' changes nothing: aggregations are read when they are printed */
#pragma D option bufpolicy=ring
/*               ^^^^^^^^^^^^^^ hint[DT-OPTION]: option 'bufpolicy' changes nothing: records are read as they come, and what does not fit is dropped and counted */
#pragma D option strsize=64

BEGIN
{
    exit(0);
}
