#pragma D option quiet
#pragma D option destructive
BEGIN {
    this->before = timestamp;
    chill(20000000);
    this->after = timestamp;
    printf("%d\n", this->after - this->before >= 20000000);
}
BEGIN {
    this->before = timestamp;
    i = 3;
    if (i == 3) {
        chill(i * 1000000);
    }
    printf("%d\n", timestamp - this->before >= 3000000);
}
BEGIN {
    this->before = timestamp;
    if (i == 4) {
        chill(500000000);
    } else {
        chill(0);
    }
    printf("%d\n", timestamp - this->before < 500000000);
}
BEGIN { chill(400000000); printf("%d\n", 423); }
BEGIN { chill(77000001); printf("not reached\n"); }
BEGIN { chill(-1); printf("not reached\n"); }
BEGIN { chill(77000000); printf("%d\n", 500); exit(0); }
ERROR { printf("error %d %d\n", arg4, arg5); }
