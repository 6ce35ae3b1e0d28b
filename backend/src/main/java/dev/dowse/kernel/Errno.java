package dev.dowse.kernel;

import java.util.Map;
import java.util.function.Supplier;

/** The errors of system calls that Dowse tells apart or explains; others keep their number. */
enum Errno {
    EPERM(1, "operation not permitted"),
    ENOENT(2, "no such file or object"),
    ESRCH(3, "no such process"),
    EINTR(4, "interrupted"),
    E2BIG(7, "too big"),
    EBADF(9, "bad file descriptor"),
    EAGAIN(11, "try again"),
    ENOMEM(12, "out of memory"),
    EACCES(13, "permission denied"),
    EFAULT(14, "bad address"),
    EBUSY(16, "busy"),
    EEXIST(17, "exists already"),
    ENODEV(19, "no such device"),
    EINVAL(22, "invalid argument"),
    EMFILE(24, "too many open files"),
    ENOSPC(28, "no space left"),
    ENOSYS(38, "not implemented by this kernel"),
    EOPNOTSUPP(95, "not supported"),
    ENOTSUPP(524, "not supported by this kernel"),
    UNKNOWN(0, "unknown error");

    private final int number;
    private final String description;

    Errno(int number, String description) {
        this.number = number;
        this.description = description;
    }

    /** The error in the result of a system call, which is negative. */
    static Errno of(long result) {
        for (Errno errno : values()) {
            if (errno.number == -result && errno != UNKNOWN) {
                return errno;
            }
        }
        return UNKNOWN;
    }

    /** What there is to say about the error in a result, of the errors that are worth a word. */
    static String explained(long result, Map<Errno, Supplier<String>> words) {
        return words.getOrDefault(of(result), () -> "").get();
    }

    /** What an error message says, such as {@code operation not permitted (EPERM)}. */
    static String text(long result) {
        Errno errno = of(result);
        return errno == UNKNOWN
                ? "error number " + -result
                : errno.description + " (" + errno.name() + ")";
    }
}
