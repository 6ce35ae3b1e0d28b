package dev.dowse.semantics;

import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of the types that the D libraries define; their members come with translators. */
final class LibraryTypes {
    private static final Set<String> NAMES =
            Set.of(
                    "bufinfo_t",
                    "devinfo_t",
                    "fileinfo_t",
                    "pktinfo_t",
                    "csinfo_t",
                    "ipinfo_t",
                    "ifinfo_t",
                    "ipv4info_t",
                    "ipv6info_t",
                    "conninfo_t",
                    "timestruc_t",
                    "lwpsinfo_t",
                    "psinfo_t",
                    "cpuinfo_t",
                    "tcpinfo_t",
                    "tcpsinfo_t",
                    "tcplsinfo_t",
                    "udpinfo_t",
                    "udpsinfo_t",
                    "in6_addr_t",
                    "spinlock_t",
                    "rwlock_t",
                    "siginfo_t",
                    "mblk_t",
                    "void_ip_t");

    private LibraryTypes() {}

    static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    static Optional<Type> find(String name) {
        return isKnown(name)
                ? Optional.of(
                        new Type.Alias(name, new Type.Aggregate("struct", name, 0, 0, List.of())))
                : Optional.empty();
    }
}
