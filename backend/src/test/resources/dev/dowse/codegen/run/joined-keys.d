#pragma D option quiet
/* Aggregations of one printa() whose keys take more or less bytes. */
BEGIN
{
    @few["short"] = count();
    @many["short"] = count();
    @many["a text of more bytes than the other aggregation's keys have"] = count();
    @few["BEGIN"] = count();
    @many[probename] = count();
    printa("%s %@d %@d\n", @few, @many);
    printa("%s %@d %@d\n", @many, @few);
}

BEGIN
{
    @name[probename] = count();
    @text["a text of more bytes than the name of this probe"] = count();
    printa(@name, @text);
    printa("%s %@d %@d\n", @text, @name);
    printa("%s %@d %@d\n", @name, @text);
    @narrow[1] = count();
    @wide[5000000000] = count();
    @wide[1] = count();
    printa("%d %@d %@d\n", @narrow, @wide);
    printa("%d %@d %@d\n", @wide, @narrow);
    exit(0);
}
