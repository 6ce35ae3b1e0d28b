package dev.dowse.types;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A type of D: C's types and D's own {@code string}. Sizes and offsets are bytes on a 64-bit
 * little-endian target; bit fields give bits.
 */
public sealed interface Type
        permits Location,
                Type.Aggregate,
                Type.Alias,
                Type.Array,
                Type.Enum,
                Type.Float,
                Type.Function,
                Type.Int,
                Type.Pointer,
                Type.Str,
                Type.Unknown,
                Type.Void {
    /** The size of a value in bytes; 0 for {@code void}, functions and unfinished types. */
    int size();

    /** How the author would write it. */
    String name();

    /** The integers, {@code char} and {@code _Bool} among them. */
    record Int(String name, int size, boolean signed) implements Type {
        public static final Int CHAR = new Int("char", 1, true);
        public static final Int INT = new Int("int", 4, true);
        public static final Int UINT = new Int("unsigned int", 4, false);
        public static final Int LONG = new Int("long", 8, true);
        public static final Int ULONG = new Int("unsigned long", 8, false);
        public static final Int INT8 = new Int("int8_t", 1, true);
        public static final Int INT16 = new Int("int16_t", 2, true);
        public static final Int INT32 = new Int("int32_t", 4, true);
        public static final Int INT64 = new Int("int64_t", 8, true);
        public static final Int UINT8 = new Int("uint8_t", 1, false);
        public static final Int UINT16 = new Int("uint16_t", 2, false);
        public static final Int UINT32 = new Int("uint32_t", 4, false);
        public static final Int UINT64 = new Int("uint64_t", 8, false);
    }

    /** {@code float} and its like: named so that they can be refused. */
    record Float(String name, int size) implements Type {}

    /** {@code void}. */
    record Void() implements Type {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String name() {
            return "void";
        }
    }

    /**
     * D's {@code string}: zero-terminated bytes in a buffer of {@code strsize} bytes; the size is
     * an option of the script, so it is not part of the type.
     */
    record Str() implements Type {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String name() {
            return "string";
        }
    }

    /**
     * A pointer.
     *
     * @param space whose memory it points to
     */
    record Pointer(Type target, AddressSpace space) implements Type {
        @Override
        public int size() {
            return 8;
        }

        @Override
        public String name() {
            return target instanceof Pointer ? target.name() + "*" : target.name() + " *";
        }
    }

    /** Whose memory an address is of. */
    enum AddressSpace {
        /** The kernel's: what D dereferences freely. */
        KERNEL,
        /** The traced process's: reached by {@code copyin} and its like. */
        USER,
        /** D's own: {@code alloca}, address of a variable. */
        DTRACE
    }

    record Array(Type element, int length) implements Type {
        @Override
        public int size() {
            return element.size() * length;
        }

        @Override
        public String name() {
            return element.name() + " [" + length + "]";
        }
    }

    /**
     * A struct or union.
     *
     * @param keyword {@code struct} or {@code union}
     * @param tag empty where anonymous
     */
    record Aggregate(String keyword, String tag, int size, Members members) implements Type {
        public Aggregate(String keyword, String tag, int size, int alignment, List<Field> fields) {
            this(keyword, tag, size, new Members.Known(alignment, fields));
        }

        /**
         * A member.
         *
         * @param name empty for a struct or union whose members count as the outer one's
         * @param offset bytes from the start; for a bit field of the byte that holds its first bit
         * @param bitOffset from the start of that byte; 0 where it is no bit field
         * @param bitWidth 0 where it is no bit field
         */
        public record Field(String name, Type type, int offset, int bitOffset, int bitWidth) {
            private Field inside(Field outer) {
                return new Field(name, type, outer.offset() + offset, bitOffset, bitWidth);
            }
        }

        /** A struct or union of which only the name is known. */
        public static Aggregate incomplete(String keyword, String tag) {
            return new Aggregate(keyword, tag, 0, 0, List.of());
        }

        public boolean isIncomplete() {
            return size == 0 && fields().isEmpty();
        }

        public List<Field> fields() {
            return members.fields();
        }

        /** The member called {@code wanted}, also where it stands in an unnamed member. */
        public Optional<Field> field(String wanted) {
            for (Field field : fields()) {
                if (field.name().equals(wanted)) {
                    return Optional.of(field);
                }
                if (field.name().isEmpty() && field.type().resolved() instanceof Aggregate inner) {
                    Optional<Field> found = inner.field(wanted);
                    if (found.isPresent()) {
                        return found.map(f -> f.inside(field));
                    }
                }
            }
            return Optional.empty();
        }

        /** The names that {@link #field} knows. */
        public Stream<String> fieldNames() {
            return fields().stream()
                    .flatMap(f ->
                            f.name().isEmpty() && f.type().resolved() instanceof Aggregate inner
                                    ? inner.fieldNames()
                                    : Stream.of(f.name()));
        }

        @Override
        public String name() {
            return tag.isEmpty() ? keyword + " {…}" : keyword + " " + tag;
        }
    }

    /**
     * What a struct or union consists of. The types of a kernel find it out when they are first
     * asked, because they refer to each other in circles.
     */
    interface Members {
        /** In bytes; 0 where the type is incomplete. */
        int alignment();

        List<Aggregate.Field> fields();

        /** Members that are known from the start. */
        record Known(int alignment, List<Aggregate.Field> fields) implements Members {
            public Known {
                fields = List.copyOf(fields);
            }
        }
    }

    /** An enumeration; in expressions its values are of type {@code int}. */
    record Enum(String tag, int size, List<Constant> constants) implements Type {
        public Enum {
            constants = List.copyOf(constants);
        }

        public record Constant(String name, long value) {}

        @Override
        public String name() {
            return "enum " + tag;
        }
    }

    record Function(Type result, List<Type> parameters, boolean variadic) implements Type {
        public Function {
            parameters = List.copyOf(parameters);
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public String name() {
            return result.name() + " ()";
        }
    }

    /** A {@code typedef} name, kept so that messages speak the author's words. */
    record Alias(String name, Type target) implements Type {
        @Override
        public int size() {
            return target.size();
        }
    }

    /** The type of something that has none because of an error already told. */
    record Unknown() implements Type {
        @Override
        public int size() {
            return 8;
        }

        @Override
        public String name() {
            return "<unknown>";
        }
    }

    /** The alignment in bytes that C gives a value of this type on a 64-bit target; at least 1. */
    default int alignment() {
        return switch (this) {
            case Aggregate a -> Math.max(1, a.members().alignment());
            case Array a -> a.element().alignment();
            case Alias a -> a.target().alignment();
            case Int i -> Math.max(1, i.size());
            case Enum e -> Math.max(1, e.size());
            case Float f -> f.size();
            case Pointer p -> 8;
            case Location l -> 8;
            case Void v -> 1;
            case Str s -> 1;
            case Function f -> 1;
            case Unknown u -> 1;
        };
    }

    /** The type behind all aliases. */
    default Type resolved() {
        return this instanceof Alias alias ? alias.target().resolved() : this;
    }
}
