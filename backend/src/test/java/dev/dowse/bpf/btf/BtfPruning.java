package dev.dowse.bpf.btf;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the description of a few types out of that of a whole kernel: the wanted structures with
 * all members, what they hold by value, and of what they merely point to the names.
 */
final class BtfPruning {
    private static final int HEADER_SIZE = 24;

    /** How the names of the types of tracepoints begin. */
    private static final String TRACEPOINT = "btf_trace_";

    /** Enumerations with more constants keep only their size. */
    private static final int MANY = 64;

    private final Btf btf;
    private final Set<String> wanted;

    /** The types that keep their members, by id. */
    private final BitSet whole = new BitSet();

    /** The ids that the types get. */
    private final Map<Integer, Integer> ids = new HashMap<>();

    private final Map<String, Integer> forwards = new HashMap<>();
    private final List<byte[]> types = new ArrayList<>();
    private final ByteArrayOutputStream strings = new ByteArrayOutputStream();
    private final Map<String, Integer> offsets = new HashMap<>();

    private BtfPruning(Btf btf, Set<String> wanted) {
        this.btf = btf;
        this.wanted = wanted;
        string("");
    }

    /** The BTF of the types that {@code wanted} names; {@code btf_trace_} is all tracepoints. */
    static byte[] prune(Btf btf, Set<String> wanted) {
        BtfPruning pruning = new BtfPruning(btf, wanted);
        List<Integer> roots = pruning.roots();
        roots.forEach(pruning::keep);
        pruning.pointedTo(roots).forEach(pruning::keep);
        roots.forEach(pruning::id);
        return pruning.bytes();
    }

    private List<Integer> roots() {
        List<Integer> roots = new ArrayList<>();
        for (int id = 1; id < btf.count(); id++) {
            String name = btf.name(id);
            boolean named =
                    switch (btf.kind(id)) {
                        case STRUCT, UNION, ENUM, ENUM64 -> wanted.contains(name);
                        case TYPEDEF -> wanted.contains(prefix(name));
                        case VOID, INT, PTR, ARRAY, FWD, VOLATILE, CONST, RESTRICT -> false;
                        case FUNC, FUNC_PROTO, VAR, DATASEC, FLOAT, DECL_TAG, TYPE_TAG -> false;
                    };
            if (named) {
                roots.add(id);
            }
        }
        return roots;
    }

    /** All tracepoints are wanted or none. */
    private static String prefix(String typedef) {
        return typedef.startsWith(TRACEPOINT) ? TRACEPOINT : typedef;
    }

    /** Marks a type and what it holds by value as whole. */
    private void keep(int root) {
        Deque<Integer> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            int id = bare(open.pop());
            if (id == 0) {
                continue;
            }
            switch (btf.kind(id)) {
                case ARRAY -> open.push(btf.word(id, 0));
                case TYPEDEF -> open.push(btf.sizeOrType(id));
                case STRUCT, UNION -> {
                    if (!whole.get(id)) {
                        whole.set(id);
                        for (int i = 0; i < btf.entries(id); i++) {
                            open.push(btf.word(id, 3 * i + 1));
                        }
                    }
                }
                case PTR -> keepUnnamed(id, open);
                case VOID, INT, ENUM, ENUM64, FWD, VOLATILE, CONST, RESTRICT, FUNC -> {}
                case FUNC_PROTO, VAR, DATASEC, FLOAT, DECL_TAG, TYPE_TAG -> {}
            }
        }
    }

    /** What the members of the whole types and the arguments of the tracepoints point to. */
    private List<Integer> pointedTo(List<Integer> roots) {
        List<Integer> targets = new ArrayList<>();
        for (int id = whole.nextSetBit(0); id >= 0; id = whole.nextSetBit(id + 1)) {
            for (int i = 0; i < btf.entries(id); i++) {
                target(btf.word(id, 3 * i + 1)).ifPresent(targets::add);
            }
        }
        for (int root : roots) {
            int pointer = bare(btf.kind(root) == BtfKind.TYPEDEF ? btf.sizeOrType(root) : 0);
            int prototype = pointer == 0 ? 0 : target(pointer).orElse(0);
            if (prototype != 0 && btf.kind(prototype) == BtfKind.FUNC_PROTO) {
                for (int i = 0; i < btf.entries(prototype); i++) {
                    target(btf.word(prototype, 2 * i + 1)).ifPresent(targets::add);
                }
            }
        }
        return targets;
    }

    private Optional<Integer> target(int type) {
        int id = bare(type);
        return id != 0 && btf.kind(id) == BtfKind.PTR
                ? Optional.of(bare(btf.sizeOrType(id))).filter(target -> target != 0)
                : Optional.empty();
    }

    /** A structure without a name cannot be declared forward. */
    private void keepUnnamed(int pointer, Deque<Integer> open) {
        int target = bare(btf.sizeOrType(pointer));
        while (target != 0 && btf.kind(target) == BtfKind.TYPEDEF) {
            target = bare(btf.sizeOrType(target));
        }
        boolean unnamed =
                target != 0
                        && (btf.kind(target) == BtfKind.STRUCT || btf.kind(target) == BtfKind.UNION)
                        && btf.name(target).isEmpty();
        if (unnamed) {
            open.push(target);
        }
    }

    /** The type behind qualifiers. */
    private int bare(int id) {
        int at = id;
        while (at != 0 && isQualifier(at)) {
            at = btf.sizeOrType(at);
        }
        return at;
    }

    private boolean isQualifier(int id) {
        return switch (btf.kind(id)) {
            case VOLATILE, CONST, RESTRICT -> true;
            case TYPE_TAG -> !btf.name(id).equals("user");
            case VOID, INT, PTR, ARRAY, STRUCT, UNION, ENUM, ENUM64, FWD, TYPEDEF -> false;
            case FUNC, FUNC_PROTO, VAR, DATASEC, FLOAT, DECL_TAG -> false;
        };
    }

    /** The number that the type gets; it and all it refers to are written. */
    private int id(int old) {
        int id = bare(old);
        if (id == 0) {
            return 0;
        }
        Integer known = ids.get(id);
        if (known != null) {
            return known;
        }
        boolean composite = btf.kind(id) == BtfKind.STRUCT || btf.kind(id) == BtfKind.UNION;
        if (btf.kind(id) == BtfKind.FWD || (composite && !whole.get(id))) {
            return forward(id);
        }
        types.add(new byte[0]);
        int fresh = types.size();
        ids.put(id, fresh);
        byte[] written = words(type(id));
        types.set(fresh - 1, written);
        return fresh;
    }

    private int forward(int id) {
        boolean union = btf.kind(id) == BtfKind.UNION || (isForward(id) && btf.flag(id));
        return forwards.computeIfAbsent(
                (union ? "union " : "struct ") + btf.name(id),
                key -> {
                    int info = BtfKind.FWD.ordinal() << 24 | (union ? 1 << 31 : 0);
                    types.add(words(new int[] {string(btf.name(id)), info, 0}));
                    return types.size();
                });
    }

    private boolean isForward(int id) {
        return btf.kind(id) == BtfKind.FWD;
    }

    private int[] type(int id) {
        return switch (btf.kind(id)) {
            case INT -> header(id, 0, btf.sizeOrType(id), btf.word(id, 0));
            case FLOAT -> header(id, 0, btf.sizeOrType(id));
            case PTR, TYPEDEF, TYPE_TAG -> header(id, 0, id(btf.sizeOrType(id)));
            case ARRAY ->
                    header(id, 0, 0, id(btf.word(id, 0)), id(btf.word(id, 1)), btf.word(id, 2));
            case STRUCT, UNION -> composite(id);
            case ENUM -> enumeration(id, 2);
            case ENUM64 -> enumeration(id, 3);
            case FUNC_PROTO -> prototype(id);
            case VOID, FWD, VOLATILE, CONST, RESTRICT, FUNC, VAR, DATASEC, DECL_TAG ->
                    throw new IllegalStateException("no type of its own: " + btf.kind(id));
        };
    }

    private int[] header(int id, int entries, int sizeOrType, int... rest) {
        int[] words = new int[3 + rest.length];
        words[0] = string(btf.name(id));
        words[1] = btf.kind(id).ordinal() << 24 | entries | (btf.flag(id) ? 1 << 31 : 0);
        words[2] = sizeOrType;
        System.arraycopy(rest, 0, words, 3, rest.length);
        return words;
    }

    private int[] composite(int id) {
        int[] members = new int[3 * btf.entries(id)];
        for (int i = 0; i < members.length; i += 3) {
            members[i] = string(btf.text(btf.word(id, i)));
            members[i + 1] = id(btf.word(id, i + 1));
            members[i + 2] = btf.word(id, i + 2);
        }
        return header(id, btf.entries(id), btf.sizeOrType(id), members);
    }

    private int[] enumeration(int id, int words) {
        int count = btf.entries(id) > MANY ? 0 : btf.entries(id);
        int[] constants = new int[words * count];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = i % words == 0 ? string(btf.text(btf.word(id, i))) : btf.word(id, i);
        }
        return header(id, count, btf.sizeOrType(id), constants);
    }

    /** The names of parameters are left out: no script can see them. */
    private int[] prototype(int id) {
        int[] parameters = new int[2 * btf.entries(id)];
        for (int i = 1; i < parameters.length; i += 2) {
            parameters[i] = id(btf.word(id, i));
        }
        return header(id, btf.entries(id), id(btf.sizeOrType(id)), parameters);
    }

    private int string(String text) {
        return offsets.computeIfAbsent(
                text,
                fresh -> {
                    int offset = strings.size();
                    strings.writeBytes(fresh.getBytes(StandardCharsets.UTF_8));
                    strings.write(0);
                    return offset;
                });
    }

    private static byte[] words(int[] words) {
        ByteBuffer buffer = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int word : words) {
            buffer.putInt(word);
        }
        return buffer.array();
    }

    private byte[] bytes() {
        int size = types.stream().mapToInt(t -> t.length).sum();
        ByteBuffer all =
                ByteBuffer.allocate(HEADER_SIZE + size + strings.size())
                        .order(ByteOrder.LITTLE_ENDIAN);
        all.putShort((short) 0xeb9f).put((byte) 1).put((byte) 0).putInt(HEADER_SIZE);
        all.putInt(0).putInt(size).putInt(size).putInt(strings.size());
        types.forEach(all::put);
        return all.put(strings.toByteArray()).array();
    }
}
