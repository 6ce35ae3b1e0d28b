#pragma D option quiet

BEGIN
{
    this->a = 5;
}

BEGIN
{
    trace(this->a); trace("\n");
}

BEGIN
{
    this->a = this->a + 1;
    trace(this->a); trace("\n");
    exit(1);
}
