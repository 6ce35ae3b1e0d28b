package dev.dowse.catalog;

import dev.dowse.types.Prototype;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A function that yields a value. In a prototype, brackets enclose parameters that may be left out.
 */
public enum Subroutine {
    ALLOCA("alloca", "void *(size_t)", false),
    BASENAME("basename", "string(const char *)", false),
    BCOPY("bcopy", "void(void *, void *, size_t)", false),
    CLEANPATH("cleanpath", "string(const char *)", false),
    COPYIN("copyin", "void *(uintptr_t, size_t)", false),
    COPYINARGS("copyinargs", "string(uintptr_t, uintptr_t)", false),
    COPYINSTR("copyinstr", "string(uintptr_t, [size_t])", false),
    COPYINTO("copyinto", "void(uintptr_t, size_t, void *)", false),
    COPYOUT("copyout", "void(void *, uintptr_t, size_t)", true),
    COPYOUTSTR("copyoutstr", "void(char *, uintptr_t, size_t)", true),
    D_PATH("d_path", "string(struct path *)", false),
    DDI_PATHNAME("ddi_pathname", "string(void *, int64_t)", false),
    DIRNAME("dirname", "string(const char *)", false),
    GETMAJOR("getmajor", "vmlinux`dev_t(vmlinux`dev_t)", false),
    GETMINOR("getminor", "vmlinux`dev_t(vmlinux`dev_t)", false),
    HTONL("htonl", "uint32_t(uint32_t)", false),
    HTONLL("htonll", "uint64_t(uint64_t)", false),
    HTONS("htons", "uint16_t(uint16_t)", false),
    INDEX("index", "int(const char *, const char *, [int])", false),
    INET_NTOA("inet_ntoa", "string(ipaddr_t *)", false),
    INET_NTOA6("inet_ntoa6", "string(struct in6_addr *, [int])", false),
    INET_NTOP("inet_ntop", "string(int, void *)", false),
    LINK_NTOP("link_ntop", "string(int, void *)", false),
    LLTOSTR("lltostr", "string(int64_t)", false),
    MSGDSIZE("msgdsize", "size_t(mblk_t *)", false),
    MSGSIZE("msgsize", "size_t(mblk_t *)", false),
    MUTEX_OWNED("mutex_owned", "int(vmlinux`struct mutex *)", false),
    MUTEX_OWNER("mutex_owner", "vmlinux`struct task_struct *(vmlinux`struct mutex *)", false),
    MUTEX_TYPE_ADAPTIVE("mutex_type_adaptive", "int(vmlinux`struct mutex *)", false),
    MUTEX_TYPE_SPIN("mutex_type_spin", "int(vmlinux`struct mutex *)", false),
    NTOHL("ntohl", "uint32_t(uint32_t)", false),
    NTOHLL("ntohll", "uint64_t(uint64_t)", false),
    NTOHS("ntohs", "uint16_t(uint16_t)", false),
    PROGENYOF("progenyof", "int(pid_t)", false),
    RAND("rand", "int()", false),
    RINDEX("rindex", "int(const char *, const char *, [int])", false),
    RW_ISWRITER("rw_iswriter", "int(vmlinux`rwlock_t *)", false),
    RW_READ_HELD("rw_read_held", "int(vmlinux`rwlock_t *)", false),
    RW_WRITE_HELD("rw_write_held", "int(vmlinux`rwlock_t *)", false),
    SPECULATION("speculation", "int()", false),
    STRCHR("strchr", "string(const char *, char)", false),
    STRLEN("strlen", "size_t(const char *)", false),
    STRJOIN("strjoin", "string(const char *, const char *)", false),
    STRRCHR("strrchr", "string(const char *, char)", false),
    STRSTR("strstr", "string(const char *, const char *)", false),
    STRTOK("strtok", "string(const char *, const char *)", false),
    SUBSTR("substr", "string(const char *, int, [int])", false);

    private static final Map<String, Subroutine> BY_SPELLING =
            Stream.of(values())
                    .collect(Collectors.toMap(Subroutine::spelling, Function.identity()));

    private final String spelling;
    private final String prototype;

    @SuppressWarnings("ImmutableEnumChecker") // Types are values all the way down.
    private final Prototype signature;

    private final boolean destructive;

    Subroutine(String spelling, String prototype, boolean destructive) {
        this.spelling = spelling;
        this.prototype = prototype;
        this.signature = Prototype.of(prototype);
        this.destructive = destructive;
    }

    public String spelling() {
        return spelling;
    }

    public String prototype() {
        return prototype;
    }

    /** The prototype, taken apart. */
    public Prototype signature() {
        return signature;
    }

    public boolean destructive() {
        return destructive;
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<Subroutine> named(String spelling) {
        return Optional.ofNullable(BY_SPELLING.get(spelling));
    }
}
