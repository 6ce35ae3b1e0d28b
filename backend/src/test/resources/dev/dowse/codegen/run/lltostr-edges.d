#pragma D option quiet

BEGIN
{
    printf("[%s] [%s]\n", lltostr(0), lltostr((int64_t)0xffffffffffffffff));
    printf("[%s] [%s]\n", lltostr(9), lltostr(10));
    printf("[%s] [%s]\n", lltostr((int64_t)0xfffffffffffffff7), lltostr((int64_t)0xfffffffffffffff6));
    printf("[%s] [%s]\n", lltostr((int64_t)0x7fffffffffffffff), lltostr((int64_t)0x8000000000000000));
    printf("[%s] [%s]\n", lltostr((int64_t)0xde0b6b3a7640000), lltostr((int64_t)0xf21f494c589c0000));
    exit(0);
}
