package dev.dowse.bpf.btf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** BTF written by hand: types as the words that they consist of. */
final class BtfBytes {
    private BtfBytes() {}

    static ByteBuffer of(String strings, int... types) {
        byte[] text = strings.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes =
                ByteBuffer.allocate(24 + types.length * 4 + text.length)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) 0xeb9f)
                        .put((byte) 1)
                        .put((byte) 0)
                        .putInt(24)
                        .putInt(0)
                        .putInt(types.length * 4)
                        .putInt(types.length * 4)
                        .putInt(text.length);
        for (int word : types) {
            bytes.putInt(word);
        }
        return bytes.put(text).flip();
    }
}
