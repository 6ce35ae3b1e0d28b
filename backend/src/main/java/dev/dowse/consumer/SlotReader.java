package dev.dowse.consumer;

import dev.dowse.layout.Slot;
import dev.dowse.source.RawText;
import dev.dowse.types.Location;
import dev.dowse.types.Type;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** Reads the value of a slot out of a record or key, which are little-endian. */
final class SlotReader {
    private SlotReader() {}

    /** Whether it is a string, or an array of characters, which prints as one. */
    static boolean isString(Slot slot) {
        Type type = slot.type().resolved();
        return type instanceof Type.Str || (isWhole(slot) && type.alignment() == 1);
    }

    /** Whether it is a struct, a union or an array. */
    static boolean isWhole(Slot slot) {
        Type type = slot.type().resolved();
        return type instanceof Type.Array || type instanceof Type.Aggregate;
    }

    /** The bytes, as they are. */
    static byte[] bytes(ByteBuffer data, Slot slot) {
        byte[] bytes = new byte[slot.size()];
        data.get(slot.offset(), bytes);
        return bytes;
    }

    static boolean isSigned(Slot slot) {
        return switch (slot.type().resolved()) {
            case Type.Int integer -> integer.signed();
            case Type.Enum ignored -> true;
            case Type.Float ignored -> true;
            case Type.Void ignored -> false;
            case Type.Str ignored -> false;
            case Type.Pointer ignored -> false;
            case Type.Array ignored -> false;
            case Type.Aggregate ignored -> false;
            case Type.Function ignored -> false;
            case Location ignored -> false;
            case Type.Alias ignored -> false;
            case Type.Unknown ignored -> false;
        };
    }

    /** A floating-point number of 4 or 8 bytes. */
    static double number(ByteBuffer data, Slot slot) {
        return slot.size() == Float.BYTES
                ? data.getFloat(slot.offset())
                : data.getDouble(slot.offset());
    }

    /** An integer, extended by its sign where its type has one. */
    static long integer(ByteBuffer data, Slot slot) {
        boolean signed = isSigned(slot);
        return switch (slot.size()) {
            case 1 -> signed ? data.get(slot.offset()) : data.get(slot.offset()) & 0xffL;
            case 2 ->
                    signed ? data.getShort(slot.offset()) : data.getShort(slot.offset()) & 0xffffL;
            case 4 ->
                    signed ? data.getInt(slot.offset()) : data.getInt(slot.offset()) & 0xffffffffL;
            case 8 -> data.getLong(slot.offset());
            default -> throw new IllegalStateException("integer of " + slot.size() + " bytes");
        };
    }

    /** The bytes before the terminating zero. */
    static String string(ByteBuffer data, Slot slot) {
        byte[] bytes = bytes(data, slot);
        int length = 0;
        while (length < bytes.length && bytes[length] != 0) {
            length++;
        }
        return RawText.of(bytes, length);
    }

    /** A Long or a String: text, or the bytes of what is none in hexadecimal. */
    static Object value(ByteBuffer data, Slot slot) {
        if (isString(slot)) {
            return string(data, slot);
        }
        return isWhole(slot)
                ? HexFormat.of().formatHex(bytes(data, slot))
                : (Object) integer(data, slot);
    }

    /** What tells values apart: a Long, or a String, of a struct or array with all its bytes. */
    static Object component(ByteBuffer data, Slot slot) {
        return isWhole(slot) ? RawText.of(bytes(data, slot), slot.size()) : value(data, slot);
    }
}
