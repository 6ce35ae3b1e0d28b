package dev.dowse.bpf.vm;

/** The error numbers of Linux that helpers return, negated. */
final class Errno {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int E2BIG = 7;
    static final int EAGAIN = 11;
    static final int ENOMEM = 12;
    static final int EFAULT = 14;
    static final int EEXIST = 17;
    static final int EINVAL = 22;
    static final int ERANGE = 34;

    private Errno() {}
}
