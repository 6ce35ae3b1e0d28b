package dev.dowse.bpf.btf;

import dev.dowse.types.BasicTypes;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The types of a kernel, or of one of its modules, as D's types. Each is decoded when it is first
 * asked for and stays the same object from then on; qualifiers are left out, and a pointer that the
 * kernel marks {@code __user} points to user memory.
 */
public final class BtfTypes implements TypeDictionary {
    private static final int MAX_CHAIN = 64;
    private static final int SIGNED = 1;
    private static final int BOOL = 4;

    private final Btf btf;

    /** The kernel's types, for those of a module. */
    private final Optional<BtfTypes> base;

    private final ModuleTypes modules;
    private final ConcurrentMap<String, BtfTypes> opened = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Type> decoded = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Optional<Type>> found = new ConcurrentHashMap<>();

    /** True where these are not all types of their kernel. */
    private final boolean chosen;

    private BtfTypes(Btf btf, Optional<BtfTypes> base, ModuleTypes modules, boolean chosen) {
        this.btf = btf;
        this.base = base;
        this.modules = modules;
        this.chosen = chosen;
    }

    /** The types in {@code bytes}; empty where they are not BTF that can be read. */
    public static Optional<BtfTypes> of(ByteBuffer bytes) {
        return of(bytes, ModuleTypes.NONE);
    }

    /** The types of a kernel and, where a script names a module, those of its modules. */
    public static Optional<BtfTypes> of(ByteBuffer bytes, ModuleTypes modules) {
        return Btf.of(bytes).map(btf -> new BtfTypes(btf, Optional.empty(), modules, false));
    }

    /** The types in {@code bytes}, which are a choice of those of a kernel. */
    static Optional<BtfTypes> chosen(ByteBuffer bytes) {
        return Btf.of(bytes)
                .map(btf -> new BtfTypes(btf, Optional.empty(), ModuleTypes.NONE, true));
    }

    /** A module that is not there is asked for again: it may have been loaded since. */
    @Override
    public TypeDictionary module(String name) {
        return Optional.ofNullable(opened.get(name)).or(() -> open(name)).orElse(this);
    }

    private Optional<BtfTypes> open(String module) {
        Optional<BtfTypes> types =
                modules.bytes(module)
                        .flatMap(btf::split)
                        .map(own -> new BtfTypes(own, Optional.of(this), ModuleTypes.NONE, false));
        return types.map(fresh -> opened.computeIfAbsent(module, name -> fresh));
    }

    @Override
    public Optional<Type> tagged(String keyword, String tag) {
        return switch (keyword) {
            case "struct" -> find(tag, BtfKind.STRUCT);
            case "union" -> find(tag, BtfKind.UNION);
            case "enum" -> find(tag, BtfKind.ENUM).or(() -> find(tag, BtfKind.ENUM64));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Type> typedef(String name) {
        return find(name, BtfKind.TYPEDEF);
    }

    @Override
    public Optional<Type> variable(String name) {
        return find(name, BtfKind.VAR);
    }

    @Override
    public Optional<Type.Function> function(String name) {
        return find(name, BtfKind.FUNC)
                .flatMap(t -> t instanceof Type.Function f ? Optional.of(f) : Optional.empty());
    }

    @Override
    public boolean isOpen(String keyword, String tag) {
        return chosen && (tag.indexOf('`') > 0 || isDeclared(keyword, tag));
    }

    private boolean isDeclared(String keyword, String tag) {
        return find(tag, BtfKind.FWD)
                .filter(t -> t instanceof Type.Aggregate a && a.keyword().equals(keyword))
                .isPresent();
    }

    private Optional<Type> find(String name, BtfKind kind) {
        return found.computeIfAbsent(
                        kind + " " + name,
                        key ->
                                btf.named(name)
                                        .filter(id -> btf.kind(id) == kind)
                                        .boxed()
                                        .findFirst()
                                        .map(this::type))
                .or(() -> base.flatMap(kernel -> kernel.find(name, kind)));
    }

    /** The type with this id; {@link Type.Unknown} where there is none. */
    Type type(int id) {
        return type(id, new HashSet<>());
    }

    /**
     * @param open the types that are being decoded: one that is a part of itself, other than
     *     through the members of a structure, is broken
     */
    private Type type(int id, Set<Integer> open) {
        if (id == 0) {
            return new Type.Void();
        }
        if (id < btf.first()) {
            return base.map(kernel -> kernel.type(id)).orElseGet(Type.Unknown::new);
        }
        Type known = decoded.get(id);
        if (known != null) {
            return known;
        }
        if (!btf.contains(id) || open.size() > MAX_CHAIN || !open.add(id)) {
            return new Type.Unknown();
        }
        Type fresh = decode(id, open);
        open.remove(id);
        Type earlier = decoded.putIfAbsent(id, fresh);
        return earlier == null ? fresh : earlier;
    }

    private Type decode(int id, Set<Integer> open) {
        return switch (btf.kind(id)) {
            case VOID -> new Type.Void();
            case INT -> integer(id);
            case FLOAT -> new Type.Float(btf.name(id), btf.sizeOrType(id));
            case PTR -> pointer(id, open);
            case ARRAY -> new Type.Array(type(btf.word(id, 0), open), btf.word(id, 2));
            case STRUCT -> aggregate("struct", id);
            case UNION -> aggregate("union", id);
            case FWD -> Type.Aggregate.incomplete(btf.flag(id) ? "union" : "struct", btf.name(id));
            case ENUM -> new Type.Enum(btf.name(id), btf.sizeOrType(id), constants(id, 2));
            case ENUM64 -> new Type.Enum(btf.name(id), btf.sizeOrType(id), constants(id, 3));
            case TYPEDEF -> new Type.Alias(btf.name(id), target(id, open));
            case VOLATILE, CONST, RESTRICT, TYPE_TAG, FUNC, VAR -> target(id, open);
            case FUNC_PROTO -> function(id, open);
            case DATASEC, DECL_TAG -> new Type.Unknown();
        };
    }

    private Type target(int id, Set<Integer> open) {
        return type(btf.sizeOrType(id), open);
    }

    private Type integer(int id) {
        int encoding = btf.word(id, 0);
        int size = btf.sizeOrType(id);
        String name = btf.name(id);
        if (size > 8) {
            return new Type.Aggregate("struct", name, size, size, List.of());
        }
        if ((encoding >>> 24 & BOOL) != 0) {
            return new Type.Int("_Bool", size, false);
        }
        return BasicTypes.of(Arrays.asList(name.split(" ", -1)))
                .filter(t -> t.size() == size)
                .orElseGet(() -> new Type.Int(name, size, (encoding >>> 24 & SIGNED) != 0));
    }

    /** {@code __user} is the tag {@code user} between a pointer and what it points to. */
    private Type pointer(int id, Set<Integer> open) {
        int target = btf.sizeOrType(id);
        boolean user =
                btf.contains(target)
                        && btf.kind(target) == BtfKind.TYPE_TAG
                        && btf.name(target).equals("user");
        Type.AddressSpace space = user ? Type.AddressSpace.USER : Type.AddressSpace.KERNEL;
        return new Type.Pointer(type(target, open), space);
    }

    private Type aggregate(String keyword, int id) {
        return new Type.Aggregate(
                keyword, btf.name(id), btf.sizeOrType(id), new BtfMembers(btf, this, id));
    }

    private List<Type.Enum.Constant> constants(int id, int words) {
        List<Type.Enum.Constant> constants = new ArrayList<>();
        boolean signed = btf.flag(id);
        for (int i = 0; i < btf.entries(id); i++) {
            int low = btf.word(id, words * i + 1);
            long value = signed ? low : Integer.toUnsignedLong(low);
            if (words == 3) {
                value = Integer.toUnsignedLong(low) | (long) btf.word(id, words * i + 2) << 32;
            }
            constants.add(new Type.Enum.Constant(btf.text(btf.word(id, words * i)), value));
        }
        return constants;
    }

    /** A last parameter of type {@code void} without a name stands for {@code ...}. */
    private Type function(int id, Set<Integer> open) {
        List<Type> parameters = new ArrayList<>();
        boolean variadic = false;
        for (int i = 0; i < btf.entries(id); i++) {
            int parameter = btf.word(id, 2 * i + 1);
            if (parameter == 0 && i == btf.entries(id) - 1) {
                variadic = true;
            } else {
                parameters.add(type(parameter, open));
            }
        }
        return new Type.Function(target(id, open), parameters, variadic);
    }
}
