#pragma D option quiet
typedef struct { int counts; } rwlock_t;
BEGIN {
    word = (uint64_t *)alloca(64);
    m = (struct mutex *)word;
    printf("%d %d\n", mutex_owned(m), mutex_owner(m) == 0);
    *word = (uint64_t)curthread;
    printf("%d %d\n", mutex_owned(m), mutex_owner(m) == curthread);
    *word = (uint64_t)curthread | 7;
    printf("%d %d\n", mutex_owned(m), mutex_owner(m) == curthread);
    *word = (uint64_t)curthread + 8;
    printf("%d %d\n", mutex_owned(m), mutex_owner(m) == curthread);
    *word = 7;
    printf("%d %d\n", mutex_owned(m), mutex_owner(m) == 0);
    printf("%d %d\n", mutex_type_adaptive(m), mutex_type_spin(m));
}
BEGIN {
    word = (uint64_t *)alloca(64);
    l = (rwlock_t *)word;
    *word = 0;
    printf("%x %x %x\n", rw_iswriter(l), rw_read_held(l), rw_write_held(l));
    *word = 0x1ff;
    printf("%x %x %x\n", rw_iswriter(l), rw_read_held(l), rw_write_held(l));
    *word = 0x100;
    printf("%x %x %x\n", rw_iswriter(l), rw_read_held(l), rw_write_held(l));
    *word = 0x600;
    printf("%x %x %x\n", rw_iswriter(l), rw_read_held(l), rw_write_held(l));
    *word = 0xfffffffffffffe00;
    printf("%x %d %x\n", rw_iswriter(l), rw_read_held(l) < 0, rw_write_held(l));
    *word = 0x100000000;
    printf("%x %x %x\n", rw_iswriter(l), rw_read_held(l), rw_write_held(l));
}
BEGIN { trace(mutex_owned((struct mutex *)0)); }
BEGIN { trace(mutex_owner((struct mutex *)0x20)); }
BEGIN { trace(rw_iswriter((rwlock_t *)0)); }
BEGIN { trace(rw_read_held((rwlock_t *)0x20)); }
BEGIN { trace(rw_write_held((rwlock_t *)0)); }
BEGIN { exit(0); }
