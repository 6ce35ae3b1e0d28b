#pragma D option quiet
long x;
BEGIN {
    x = 0x123456789abcdef0;
    printf("%x %x %x\n", htons(0x1234), htonl(0x12345678), htonll(x));
    printf("%x %x %x\n", ntohs(x), ntohl(x), ntohll(x));
    printf("%d %d\n", getmajor(0x800001), getminor(0x800001));
    printf("%d %d\n", htons(-1), rand() >= -2147483648);
    exit(0);
}
