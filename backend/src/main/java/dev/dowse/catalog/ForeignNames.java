package dev.dowse.catalog;

import java.util.Map;
import java.util.Optional;

/** The names that other systems' D has and Linux has not, so that they are named as such. */
public final class ForeignNames {
    private static final String SOLARIS = "Solaris and illumos";
    private static final String FREEBSD = "FreeBSD";
    private static final String MACOS = "macOS";

    private static final Map<String, String> VARIABLES =
            Map.ofEntries(
                    Map.entry("zonename", SOLARIS),
                    Map.entry("projid", SOLARIS),
                    Map.entry("regs", SOLARIS),
                    Map.entry("jid", FREEBSD),
                    Map.entry("jailname", FREEBSD),
                    Map.entry("machtimestamp", MACOS),
                    Map.entry("pthread_self", MACOS),
                    Map.entry("dispatchqaddr", MACOS));

    private static final Map<String, String> FUNCTIONS =
            Map.ofEntries(
                    Map.entry("strtoll", SOLARIS + ", FreeBSD and macOS"),
                    Map.entry("toupper", SOLARIS + ", FreeBSD and macOS"),
                    Map.entry("tolower", SOLARIS + ", FreeBSD and macOS"),
                    Map.entry("json", SOLARIS + " and FreeBSD"),
                    Map.entry("getf", SOLARIS),
                    Map.entry("memref", FREEBSD),
                    Map.entry("typeref", FREEBSD),
                    Map.entry("printm", FREEBSD),
                    Map.entry("printt", FREEBSD),
                    Map.entry("memstr", FREEBSD),
                    Map.entry("sx_isexclusive", FREEBSD),
                    Map.entry("sx_shared_held", FREEBSD),
                    Map.entry("sx_exclusive_held", FREEBSD),
                    Map.entry("rm_acquire", FREEBSD),
                    Map.entry("pidresume", MACOS),
                    Map.entry("kdebug_trace", MACOS),
                    Map.entry("kdebug_trace_string", MACOS),
                    Map.entry("mtons", MACOS),
                    Map.entry("apple_define", MACOS),
                    Map.entry("vm_kernel_addrperm", MACOS),
                    Map.entry("strip", MACOS));

    private static final Map<String, String> PROVIDERS =
            Map.ofEntries(
                    Map.entry("fasttrap", SOLARIS),
                    Map.entry("mib", SOLARIS + " and FreeBSD"),
                    Map.entry("vminfo", SOLARIS + " and macOS"),
                    Map.entry("sysinfo", SOLARIS),
                    Map.entry("fpuinfo", SOLARIS),
                    Map.entry("plockstat", SOLARIS + " and macOS"),
                    Map.entry("fsinfo", SOLARIS),
                    Map.entry("sysevent", SOLARIS),
                    Map.entry("fc", SOLARIS),
                    Map.entry("iscsi", SOLARIS),
                    Map.entry("nfsv3", SOLARIS),
                    Map.entry("nfsv4", SOLARIS),
                    Map.entry("smb", SOLARIS),
                    Map.entry("srp", SOLARIS),
                    Map.entry("scsi", SOLARIS),
                    Map.entry("vfs", FREEBSD),
                    Map.entry("dtmalloc", FREEBSD),
                    Map.entry("kinst", FREEBSD),
                    Map.entry("dtio", FREEBSD),
                    Map.entry("nfscl", FREEBSD),
                    Map.entry("mach_trap", MACOS),
                    Map.entry("objc", MACOS),
                    Map.entry("etw", "Windows"));

    private ForeignNames() {}

    /** What to tell about a variable that only another system has. */
    public static Optional<String> variable(String name) {
        return message(VARIABLES, "the variable", name);
    }

    public static Optional<String> function(String name) {
        return message(FUNCTIONS, "the function", name);
    }

    public static Optional<String> provider(String name) {
        return message(PROVIDERS, "the provider", name);
    }

    /** A page that says where such a name exists. */
    static Optional<String> page(String name) {
        return page(VARIABLES, "a variable", name)
                .or(() -> page(FUNCTIONS, "a function", name))
                .or(() -> page(PROVIDERS, "a provider", name));
    }

    private static Optional<String> page(Map<String, String> table, String kind, String name) {
        return Optional.ofNullable(table.get(name))
                .map(system ->
                        "# "
                                + name
                                + ": "
                                + kind
                                + " of "
                                + system
                                + "\n\nDTrace for Linux does not have it.\n");
    }

    private static Optional<String> message(Map<String, String> table, String kind, String name) {
        return Optional.ofNullable(table.get(name))
                .map(system ->
                        kind + " '" + name + "' exists on " + system + " only, not on Linux");
    }
}
