# Counts calls.
syscall::openat:entry
{
    @ = count();
}
