/* Numbers of devices, taken apart. */
#pragma D option quiet
BEGIN { printf("%d %d\n", getmajor(8388609), getminor(8388609)); }
BEGIN { d = (7 << 20) | 0xfffff; printf("%d %d\n", getmajor(d), getminor(d)); exit(0); }
