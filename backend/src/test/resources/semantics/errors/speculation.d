BEGIN
{
    speculate(1);
    speculate(1);
/*  ^^^^^^^^^^^^^ error[D_SPEC_SPEC]: a clause speculates once */
    @a = count();
/*  ^^^^^^^^^^^^^ error[D_AGG_SPEC]: an aggregation cannot follow speculate(); it would not be speculative */
    exit(0);
/*  ^^^^^^^^ error[D_EXIT_SPEC]: exit() cannot follow speculate() */
    raise(1);
/*  ^^^^^^^^^ error[D_ACT_SPEC]: a destructive action cannot follow speculate() */
}

BEGIN
{
    trace(1);
    speculate(1);
/*  ^^^^^^^^^^^^^ error[D_SPEC_DREC]: speculate() must come before the data it is about */
    commit(1);
/*  ^^^^^^^^^^ error[D_COMM_DREC]: commit() cannot follow recorded data */
}

BEGIN
{
    commit(1);
    speculate(1);
/*  ^^^^^^^^^^^^^ error[D_SPEC_COMM]: speculate() cannot follow commit() */
    @a = count();
/*  ^^^^^^^^^^^^^ error[D_AGG_COMM]: an aggregation cannot follow commit() */
    trace(1);
/*  ^^^^^^^^^ error[D_DREC_COMM]: nothing can be recorded after commit() */
}
