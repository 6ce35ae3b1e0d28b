sycall::openat:entry
{
    @ = count();
}
