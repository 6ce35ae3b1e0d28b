package dev.dowse.types;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The type names that every script knows without declaring them: those of {@code <inttypes.h>} that
 * D itself defines, and those of the kernel whose meaning is the same on every 64-bit Linux.
 */
public final class NamedTypes {
    /** What {@code stack()} yields. */
    public static final Location STACK = Location.of(Location.Kind.STACK);

    /** What {@code func()}, {@code mod()} and {@code sym()} yield: a kernel address to print. */
    public static final Location SYMBOL = Location.of(Location.Kind.SYMBOL);

    /** What {@code ufunc()}, {@code umod()}, {@code usym()} and {@code uaddr()} yield. */
    public static final Location USER_SYMBOL = Location.of(Location.Kind.USER_SYMBOL);

    private static final Map<String, Type> NAMES = new LinkedHashMap<>();

    static {
        same(Type.Int.INT8, "s8", "__s8");
        same(Type.Int.INT16, "s16", "__s16");
        same(Type.Int.INT32, "s32", "__s32");
        same(Type.Int.INT64, "s64", "__s64");
        same(Type.Int.UINT8, "u8", "__u8");
        same(Type.Int.UINT16, "u16", "__u16", "__be16", "__le16", "in_port_t");
        same(Type.Int.UINT32, "u32", "__u32", "__be32", "__le32", "ipaddr_t", "in_addr_t");
        same(Type.Int.UINT64, "u64", "__u64", "__be64", "__le64");
        same(new Type.Int("unsigned char", 1, false), "uchar_t", "u_char");
        same(new Type.Int("unsigned short", 2, false), "ushort_t", "u_short", "umode_t");
        same(Type.Int.UINT, "uint_t", "u_int", "uint", "gfp_t", "nlink_t");
        same(Type.Int.UINT, "uid_t", "gid_t", "dev_t", "mode_t", "projid_t");
        same(Type.Int.ULONG, "ulong_t", "u_long", "ulong", "uintptr_t", "size_t", "ino_t");
        same(Type.Int.ULONG, "sector_t", "blkcnt_t", "resource_size_t", "phys_addr_t");
        same(Type.Int.LONG, "intptr_t", "ssize_t", "ptrdiff_t", "off_t", "time_t", "clock_t");
        same(Type.Int.INT, "id_t", "pid_t", "key_t", "clockid_t", "timer_t", "mqd_t");
        same(Type.Int.INT, "processorid_t", "psetid_t", "chipid_t", "lgrp_id_t");
        same(Type.Int.INT, "taskid_t", "dprojid_t", "poolid_t", "zoneid_t", "netstackid_t");
        same(new Type.Int("long long", 8, true), "longlong_t", "loff_t", "ktime_t", "hrtime_t");
        same(new Type.Int("unsigned long long", 8, false), "u_longlong_t");
        same(new Type.Int("_Bool", 1, false), "bool", "_Bool");
        same(new Type.Pointer(Type.Int.CHAR, Type.AddressSpace.KERNEL), "caddr_t");
        for (Type.Int each :
                new Type.Int[] {
                    Type.Int.INT8, Type.Int.INT16, Type.Int.INT32, Type.Int.INT64,
                    Type.Int.UINT8, Type.Int.UINT16, Type.Int.UINT32, Type.Int.UINT64
                }) {
            NAMES.put(each.name(), each);
        }
        NAMES.put("stack", STACK);
        NAMES.put("dt_stack_t", STACK);
        NAMES.put("_symaddr", SYMBOL);
        NAMES.put("_usymaddr", USER_SYMBOL);
    }

    private NamedTypes() {}

    public static Optional<Type> find(String name) {
        return Optional.ofNullable(NAMES.get(name));
    }

    /** All names, for completion and spelling suggestions. */
    public static Set<String> names() {
        return Set.copyOf(NAMES.keySet());
    }

    private static void same(Type type, String... names) {
        for (String name : names) {
            NAMES.put(name, new Type.Alias(name, type));
        }
    }
}
