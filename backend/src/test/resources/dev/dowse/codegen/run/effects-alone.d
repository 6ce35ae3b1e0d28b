/* A file that is emptied where there is none, and one that is. */
#pragma D option quiet
#pragma D option destructive
BEGIN { ftruncate(); freopen("/tmp/%s", "out"); printf("x\n"); ftruncate(); exit(0); }
