syscall::read:entry
/pid == 1 and arg0 == 0 or execname == "sh"/
/*        ^^^ error[D_SYNTAX]: D has no operator “and”; it is && */
/*                      ^^ error[D_SYNTAX]: D has no operator “or”; it is || */
{
    if (arg2 > 4096) {
        @big = count();
    } elif (arg2 > 512 and !arg1) {
/*    ^^^^ error[D_SYNTAX]: D has no “elif”; it is else if */
/*                     ^^^ error[D_SYNTAX]: D has no operator “and”; it is && */
        @medium = count();
    } elseif (arg2 > 16) {
/*    ^^^^^^ error[D_SYNTAX]: D has no “elseif”; it is else if */
        @small = count();
    }
    uint64_t size = arg2;
/*  ^^^^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'size' its type; declare it before the clause where that is not enough */
    struct task_struct *task = curthread;
/*  ^^^^^^^^^^^^^^^^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'task' its type; declare it before the clause where that is not enough */
    unsigned long a, b[4];
/*  ^^^^^^^^^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'a' its type; declare it before the clause where that is not enough */
    trace(size);
    and = or + 1;
    x_t * y;
/*  ^^^^^ error[D_SYNTAX]: a clause holds no declarations: the first assignment gives 'y' its type; declare it before the clause where that is not enough */
}

uint64_t fine;
struct also {
    int fine;
    uint64_t too;
};
