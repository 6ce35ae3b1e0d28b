package dev.dowse.catalog;

import java.util.Optional;

/**
 * A name that the D libraries define as an expression, such as a translation of the current task.
 */
public enum LibraryVariable {
    CHIP("chip", "chipid_t", false, "sched.d"),
    CURLWPSINFO("curlwpsinfo", "lwpsinfo_t *", false, "procfs.d"),
    CURPSINFO("curpsinfo", "psinfo_t *", false, "procfs.d"),
    CWD("cwd", "string", false, "procfs.d"),
    FDS("fds", "fileinfo_t", true, "io.d"),
    LGRP("lgrp", "lgrp_id_t", false, "sched.d"),
    PSET("pset", "psetid_t", false, "sched.d"),
    ROOT("root", "string", false, "procfs.d"),
    TCP_STATE_STRING("tcp_state_string", "string", true, "tcp.d");

    private final String spelling;
    private final String type;
    private final boolean indexed;
    private final String library;

    LibraryVariable(String spelling, String type, boolean indexed, String library) {
        this.spelling = spelling;
        this.type = type;
        this.indexed = indexed;
        this.library = library;
    }

    public String spelling() {
        return spelling;
    }

    /** Its type, or that of its elements, as a declaration would write it. */
    public String type() {
        return type;
    }

    /** True for one that is used with an index, such as {@code fds[0]}. */
    public boolean isIndexed() {
        return indexed;
    }

    /** The file that defines it, such as {@code procfs.d}. */
    public String library() {
        return library;
    }

    /** The entry that the author calls {@code spelling}. */
    public static Optional<LibraryVariable> named(String spelling) {
        for (LibraryVariable each : values()) {
            if (each.spelling.equals(spelling)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
