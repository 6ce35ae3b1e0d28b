#pragma D option quiet

BEGIN
{
    x = 1;
    if (x) {
        trace("then"); trace("\n");
    } else {
        trace("else"); trace("\n");
    }
    if (x == 2) {
        trace(2); trace("\n");
    } else {
        if (x == 1) {
            trace("inner"); trace("\n");
        }
    }
    if (x > 5) {
        trace(5); trace("\n");
    }
    exit(0);
}
