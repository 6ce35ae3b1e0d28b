package dev.dowse.bpf.btf;

import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The members of one struct or union of a kernel, decoded when they are first asked for. */
final class BtfMembers implements Type.Members {
    private static final int WORDS = 3;

    private static final Type.Members EMPTY = new Type.Members.Known(1, List.of());

    private final Btf btf;
    private final BtfTypes types;
    private final int id;
    private volatile Optional<Type.Members> decoded = Optional.empty();

    /** Whether the members are being decoded; only looked at by who may decode. */
    private boolean isOpen;

    BtfMembers(Btf btf, BtfTypes types, int id) {
        this.btf = btf;
        this.types = types;
        this.id = id;
    }

    @Override
    public int alignment() {
        return known().alignment();
    }

    @Override
    public List<Type.Aggregate.Field> fields() {
        return known().fields();
    }

    private Type.Members known() {
        return decoded.orElseGet(this::settled);
    }

    /** One thread at a time; a structure that contains itself is broken, and empty there. */
    private Type.Members settled() {
        synchronized (types) {
            if (isOpen) {
                return EMPTY;
            }
            if (decoded.isEmpty()) {
                isOpen = true;
                decoded = Optional.of(decode());
                isOpen = false;
            }
            return decoded.orElse(EMPTY);
        }
    }

    private Type.Members decode() {
        List<Type.Aggregate.Field> fields = new ArrayList<>();
        int alignment = 1;
        for (int i = 0; i < btf.entries(id); i++) {
            Type.Aggregate.Field field = field(i);
            fields.add(field);
            alignment = Math.max(alignment, field.type().alignment());
        }
        return new Type.Members.Known(alignment, fields);
    }

    private Type.Aggregate.Field field(int index) {
        String name = btf.text(btf.word(id, WORDS * index));
        Type type = types.type(btf.word(id, WORDS * index + 1));
        int place = btf.word(id, WORDS * index + 2);
        int bits = btf.flag(id) ? place & 0xffffff : place;
        int width = btf.flag(id) ? place >>> 24 : 0;
        return new Type.Aggregate.Field(name, type, bits / 8, bits % 8, width);
    }
}
