package dev.dowse.bpf.btf;

/** The kinds of BTF types; the ordinal is the number in the encoding. */
enum BtfKind {
    VOID(0, 0),
    INT(4, 0),
    PTR(0, 0),
    ARRAY(12, 0),
    STRUCT(0, 12),
    UNION(0, 12),
    ENUM(0, 8),
    FWD(0, 0),
    TYPEDEF(0, 0),
    VOLATILE(0, 0),
    CONST(0, 0),
    RESTRICT(0, 0),
    FUNC(0, 0),
    FUNC_PROTO(0, 8),
    VAR(4, 0),
    DATASEC(0, 12),
    FLOAT(0, 0),
    DECL_TAG(4, 0),
    TYPE_TAG(0, 0),
    ENUM64(0, 12);

    private static final BtfKind[] ALL = values();

    private final int fixed;
    private final int perEntry;

    BtfKind(int fixed, int perEntry) {
        this.fixed = fixed;
        this.perEntry = perEntry;
    }

    static int count() {
        return ALL.length;
    }

    static BtfKind of(int number) {
        return ALL[number];
    }

    /** Bytes behind the 12 that all types have, for a type with {@code entries} entries. */
    int tail(int entries) {
        return fixed + perEntry * entries;
    }
}
