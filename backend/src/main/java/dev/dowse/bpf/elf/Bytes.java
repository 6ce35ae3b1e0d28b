package dev.dowse.bpf.elf;

import java.io.ByteArrayOutputStream;

/** Bytes that grow, numbers among them with the least significant byte first. */
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Adds the lowest {@code size} bytes of a number. */
    private Bytes number(long value, int size) {
        for (int i = 0; i < size; i++) {
            bytes.write((int) (value >>> (8 * i)));
        }
        return this;
    }

    Bytes u8(int value) {
        return number(value, 1);
    }

    Bytes u16(int value) {
        return number(value, 2);
    }

    Bytes u32(int value) {
        return number(value, 4);
    }

    Bytes u64(long value) {
        return number(value, 8);
    }

    Bytes add(byte[] more) {
        bytes.writeBytes(more);
        return this;
    }

    int size() {
        return bytes.size();
    }

    byte[] all() {
        return bytes.toByteArray();
    }
}
