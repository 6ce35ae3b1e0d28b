profile-97
{
    @[arg0 != 0] = count();
}

tick-1s
{
    printa(@);
    self->seen++;
}
