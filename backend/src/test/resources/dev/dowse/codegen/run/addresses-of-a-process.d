/* Addresses that belong to nothing, by each action that tells of them. */
#pragma D option quiet
BEGIN { usym(16); printf("\n"); ufunc(16); printf("\n"); umod(16); printf("\n"); uaddr(16); printf("\n"); func(16); }
BEGIN { printf("\n"); @[usym(8)] = count(); @f[ufunc(8)] = count(); @m[umod(8)] = count(); }
BEGIN { @a[uaddr(8)] = count(); @k[func(8)] = count(); exit(0); }
