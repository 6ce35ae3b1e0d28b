syscall::read:entry
{
    if (arg2 > 4096) {
        @big = count();
    } elif (arg2 > 512) {
        @medium = count();
    } else {
        @small = count();
    }
}
