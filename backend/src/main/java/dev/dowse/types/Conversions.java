package dev.dowse.types;

/**
 * What types can do and how they meet: the conversions of C (ISO C 6.3.1.8) as D applies them, and
 * the kinds of types that D's operators ask for. {@link Type.Unknown} passes every question, so
 * that one mistake is told once.
 */
public final class Conversions {
    private Conversions() {}

    public static boolean isUnknown(Type type) {
        return type.resolved() instanceof Type.Unknown;
    }

    /** An integer or an enumeration. */
    public static boolean isInteger(Type type) {
        Type real = type.resolved();
        return real instanceof Type.Int || real instanceof Type.Enum || isUnknown(real);
    }

    /** An integer, an enumeration or a pointer: what can be tested for being zero. */
    public static boolean isScalar(Type type) {
        return isInteger(type) || type.resolved() instanceof Type.Pointer;
    }

    /** A pointer, or an array, which counts as the address of its first element. */
    public static boolean isPointer(Type type) {
        Type real = type.resolved();
        return real instanceof Type.Pointer || real instanceof Type.Array || isUnknown(real);
    }

    public static boolean isVoid(Type type) {
        return type.resolved() instanceof Type.Void;
    }

    public static boolean isString(Type type) {
        return type.resolved() instanceof Type.Str;
    }

    /** A string, or {@code char *} or {@code char []}, which D converts to one. */
    public static boolean isStringLike(Type type) {
        return isString(type) || isUnknown(type) || isChar(pointee(type));
    }

    /** A pointer to something without size, so that no arithmetic is possible. */
    public static boolean isSizelessPointer(Type type) {
        if (!(type.resolved() instanceof Type.Pointer pointer)) {
            return false;
        }
        Type target = pointer.target().resolved();
        return target instanceof Type.Void || target instanceof Type.Function;
    }

    /** What a pointer points to or an array holds; {@code void} for everything else. */
    public static Type pointee(Type type) {
        return switch (type.resolved()) {
            case Type.Pointer pointer -> pointer.target();
            case Type.Array array -> array.element();
            case Type.Unknown unknown -> unknown;
            case Type.Int i -> new Type.Void();
            case Type.Float f -> new Type.Void();
            case Type.Void v -> v;
            case Type.Str s -> Type.Int.CHAR;
            case Type.Aggregate a -> new Type.Void();
            case Type.Enum e -> new Type.Void();
            case Type.Function f -> new Type.Void();
            case Location l -> new Type.Void();
            case Type.Alias a -> new Type.Void();
        };
    }

    public static boolean isSigned(Type type) {
        return switch (type.resolved()) {
            case Type.Int i -> i.signed();
            case Type.Enum e -> true;
            case Type.Float f -> true;
            case Type.Pointer p -> false;
            case Type.Void v -> false;
            case Type.Str s -> false;
            case Type.Array a -> false;
            case Type.Aggregate a -> false;
            case Type.Function f -> false;
            case Location l -> false;
            case Type.Alias a -> false;
            case Type.Unknown u -> false;
        };
    }

    /** An integer operand's own type; an enumeration counts as {@code int}. */
    public static Type promoted(Type type) {
        return type.resolved() instanceof Type.Enum ? Type.Int.INT : type;
    }

    /**
     * The type in which two integers meet: the wider one, the unsigned one where equally wide. D
     * computes in 64 bits whatever the types, so nothing narrow is widened first as C does.
     */
    public static Type common(Type left, Type right) {
        Type a = promoted(left);
        Type b = promoted(right);
        if (isUnknown(a) || isUnknown(b)) {
            return new Type.Unknown();
        }
        return rank(a) >= rank(b) ? a : b;
    }

    /** The type of 64 bits with the sign of another: what values of that are compared in. */
    public static Type widest(Type type) {
        return isSigned(type) ? Type.Int.LONG : Type.Int.ULONG;
    }

    /** The same type behind all names. */
    public static boolean isSame(Type left, Type right) {
        Type a = left.resolved();
        Type b = right.resolved();
        if (isUnknown(a) || isUnknown(b)) {
            return true;
        }
        if (a instanceof Type.Int x && b instanceof Type.Int y) {
            return x.size() == y.size() && x.signed() == y.signed();
        }
        if (a instanceof Type.Aggregate x && b instanceof Type.Aggregate y && !x.tag().isEmpty()) {
            return x.keyword().equals(y.keyword()) && x.tag().equals(y.tag());
        }
        if (a instanceof Type.Pointer x && b instanceof Type.Pointer y) {
            return isSame(x.target(), y.target());
        }
        if (a instanceof Type.Array x && b instanceof Type.Array y) {
            return x.length() == y.length() && isSame(x.element(), y.element());
        }
        return a.equals(b);
    }

    /**
     * Whether two values may be compared or exchanged as addresses: pointers to one type or to
     * {@code void}; the constant 0 goes with every pointer.
     */
    public static boolean arePointersAlike(
            Type left, boolean leftIsZero, Type right, boolean rightIsZero) {
        if (isUnknown(left) || isUnknown(right)) {
            return true;
        }
        if (isInteger(left) || isInteger(right)) {
            boolean one = isInteger(left) && leftIsZero && isAddress(right);
            return one || (isInteger(right) && rightIsZero && isAddress(left));
        }
        if (!isAddress(left) || !isAddress(right)) {
            return false;
        }
        Type a = pointee(left);
        Type b = pointee(right);
        return isVoid(a) || isVoid(b) || isSame(a, b) || bothIntegersAlike(a, b);
    }

    /** Whether a value may be given where {@code wanted} is expected. */
    public static boolean isAssignable(Type wanted, Type given, boolean givenIsZero) {
        if (isUnknown(wanted) || isUnknown(given)) {
            return true;
        }
        if (isInteger(wanted) && isInteger(given)) {
            return true;
        }
        if (isStringLike(wanted) && isStringLike(given)) {
            return true;
        }
        return switch (wanted.resolved()) {
            case Type.Aggregate a -> isSame(a, given);
            case Type.Function f -> isSame(f, given);
            case Location l -> isSame(l, given);
            case Type.Float f -> given.resolved() instanceof Type.Float || isInteger(given);
            case Type.Pointer p -> arePointersAlike(wanted, false, given, givenIsZero);
            case Type.Array a -> arePointersAlike(wanted, false, given, givenIsZero);
            case Type.Str s -> arePointersAlike(wanted, false, given, givenIsZero);
            case Type.Int i -> false;
            case Type.Enum e -> false;
            case Type.Void v -> false;
            case Type.Alias a -> false;
            case Type.Unknown u -> true;
        };
    }

    /** {@code value} cut to the width and sign of an integer type. */
    public static long fit(long value, Type type) {
        int bits = 8 * type.size();
        if (bits <= 0 || bits >= 64) {
            return value;
        }
        int unused = 64 - bits;
        return isSigned(type) ? value << unused >> unused : value << unused >>> unused;
    }

    /** A string counts as the address of its first character. */
    private static boolean isAddress(Type type) {
        return isPointer(type) || isString(type);
    }

    private static boolean bothIntegersAlike(Type a, Type b) {
        return isInteger(a) && isInteger(b) && a.size() == b.size();
    }

    private static boolean isChar(Type type) {
        return type.resolved() instanceof Type.Int i && i.size() == 1 && i.name().contains("char");
    }

    private static int rank(Type type) {
        return 8 * type.size() + (isSigned(type) ? 0 : 1);
    }
}
