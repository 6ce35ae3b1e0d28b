package dev.dowse.kernel;

/** The system calls that Dowse makes itself, with their numbers on x86-64. */
enum SystemCall {
    POLL(7),
    MMAP(9),
    MUNMAP(11),
    CLOSE(3),
    WRITE(1),
    OPEN(2),
    IOCTL(16),
    KILL(62),
    GETPPID(110),
    EVENTFD2(290),
    PRCTL(157),
    PERF_EVENT_OPEN(298),
    PRLIMIT64(302),
    MEMBARRIER(324),
    BPF(321),
    FSOPEN(430),
    FSCONFIG(431),
    FSMOUNT(432),
    PIDFD_OPEN(434);

    private final int number;

    SystemCall(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
