package dev.dowse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type that the D libraries define.
 *
 * @param library the file that defines it, such as {@code procfs.d}
 */
public record LibraryType(String name, String library) {
    private static final Map<String, LibraryType> ALL = new LinkedHashMap<>();

    static {
        define("procfs.d", "timestruc_t", "lwpsinfo_t", "psinfo_t");
        define("sched.d", "cpuinfo_t", "cpuinfo_t_p");
        define("io.d", "bufinfo_t", "devinfo_t", "fileinfo_t");
        define("ip.d", "pktinfo_t", "csinfo_t", "ipinfo_t", "ifinfo_t", "ipv4info_t");
        define("ip.d", "ipv6info_t", "in6_addr_t", "void_ip_t", "__dtrace_tcp_void_ip_t");
        define("net.d", "conninfo_t");
        define("tcp.d", "tcpinfo_t", "tcpsinfo_t", "tcplsinfo_t");
        define("udp.d", "udpinfo_t", "udpsinfo_t");
    }

    private static void define(String library, String... names) {
        for (String name : names) {
            ALL.put(name, new LibraryType(name, library));
        }
    }

    public static Optional<LibraryType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    public static Collection<LibraryType> all() {
        return Collections.unmodifiableCollection(ALL.values());
    }
}
