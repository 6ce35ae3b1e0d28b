package dev.dowse.catalog;

import java.util.Optional;

/**
 * A name that the D libraries define as an expression, such as a translation of the current task.
 */
public enum LibraryVariable {
    CHIP("chip", "chipid_t", false),
    CURLWPSINFO("curlwpsinfo", "lwpsinfo_t *", false),
    CURPSINFO("curpsinfo", "psinfo_t *", false),
    CWD("cwd", "string", false),
    FDS("fds", "fileinfo_t", true),
    LGRP("lgrp", "lgrp_id_t", false),
    PSET("pset", "psetid_t", false),
    ROOT("root", "string", false),
    TCP_STATE_STRING("tcp_state_string", "string", true);

    private final String spelling;
    private final String type;
    private final boolean indexed;

    LibraryVariable(String spelling, String type, boolean indexed) {
        this.spelling = spelling;
        this.type = type;
        this.indexed = indexed;
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
