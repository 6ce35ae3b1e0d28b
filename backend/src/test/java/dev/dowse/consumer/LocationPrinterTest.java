package dev.dowse.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.dowse.layout.Slot;
import dev.dowse.semantics.Options;
import dev.dowse.types.Location;
import dev.dowse.types.Location.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stacks and symbols as they are read: byte for byte as dtrace prints them. */
class LocationPrinterTest {
    /** One function of 16 bytes at 0x100 in the kernel, one at 0x200 in process 7, and modules. */
    private static final AddressNames NAMES =
            new AddressNames() {
                @Override
                public Optional<Name> ofKernel(long address) {
                    return address < 0x110
                            ? name("vmlinux", "read", 0x100, address)
                            : name("ext4", "", 0, address);
                }

                @Override
                public Optional<Name> ofProcess(long pid, long address) {
                    return pid != 7
                            ? Optional.empty()
                            : address < 0x210
                                    ? name("libc.so.6", "write", 0x200, address)
                                    : name("cat", "", 0x200, address);
                }

                @Override
                public Optional<Name> ofTarget(long address) {
                    return ofProcess(7, address);
                }

                private Optional<Name> name(String module, String symbol, long start, long at) {
                    return Optional.of(new Name(module, symbol, at - start, at - (start & ~0xff)));
                }
            };

    private final LocationPrinter plain = new LocationPrinter(NAMES, Options.NONE);

    private static String printed(LocationPrinter printer, Kind kind, int frames, long... words) {
        Location location = new Location(kind, frames);
        return printer.print(location, data(words), new Slot(location, 0, location.size()));
    }

    private static ByteBuffer data(long... words) {
        ByteBuffer data = ByteBuffer.allocate(words.length * 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < words.length; i++) {
            data.putLong(i * 8, words[i]);
        }
        return data;
    }

    @Test
    void stacksStandBelowEachOtherUpToTheFirstZero() {
        assertEquals(
                """

                              vmlinux`read+0x8
                              vmlinux`read
                              ext4`0x1234
                """,
                printed(plain, Kind.STACK, 5, 0x108, 0x100, 0x1234, 0, 0x100));
        assertEquals(
                """

                              libc.so.6`write+0x2
                              cat`0x300
                """,
                printed(plain, Kind.USER_STACK, 2, 7, 0x202, 0x300));
        assertEquals("\n              0x202\n", printed(plain, Kind.USER_STACK, 2, 8, 0x202, 0));
    }

    @Test
    void symbolsFillFiftyColumns() {
        String blank = " ";
        assertEquals("  vmlinux`read" + blank.repeat(38), printed(plain, Kind.SYMBOL, 1, 0x108));
        assertEquals("  ext4`0x1234" + blank.repeat(39), printed(plain, Kind.SYMBOL, 1, 0x1234));
        assertEquals("  ext4" + blank.repeat(46), printed(plain, Kind.MODULE, 1, 0x1234));
        assertEquals(
                "  libc.so.6`write" + blank.repeat(35),
                printed(plain, Kind.USER_SYMBOL, 1, 7, 0x203));
        assertEquals(
                "  libc.so.6`write+0x3" + blank.repeat(31),
                printed(plain, Kind.USER_ADDRESS, 1, 7, 0x203));
        assertEquals(
                "  libc.so.6" + blank.repeat(41), printed(plain, Kind.USER_MODULE, 1, 7, 0x203));
        assertEquals("  0x203" + blank.repeat(45), printed(plain, Kind.USER_MODULE, 1, 8, 0x203));
    }

    @Test
    void optionsMoveStacksAndLeaveProcessesUnresolved() {
        LocationPrinter printer =
                new LocationPrinter(
                        NAMES, new Options(Map.of("stackindent", "2", "noresolve", "")));
        assertEquals("\n  vmlinux`read\n", printed(printer, Kind.STACK, 1, 0x100));
        assertEquals("\n  libc.so.6:0x2\n", printed(printer, Kind.USER_STACK, 1, 7, 0x202));
        assertEquals(
                "  libc.so.6:0x0" + " ".repeat(37),
                printed(printer, Kind.USER_SYMBOL, 1, 7, 0x203));
    }

    @Test
    void aWidthToTheLeftIsTheIndentationOfAStack() {
        Location location = new Location(Kind.STACK, 1);
        Slot slot = new Slot(location, 0, 8);
        ByteBuffer data = data(0x108);
        assertEquals("\nvmlinux`read+0x8\n", plain.convert(location, data, slot, "", 0, -1));
        assertEquals("\n   vmlinux`read+0x8\n", plain.convert(location, data, slot, "-", 3, -1));
        assertEquals("\n  vmlinux`read+0x8\n", plain.convert(location, data, slot, "", 18, -1));
        assertEquals("vmlinux`read+0x8", plain.kernelAddress(0x108));
        assertEquals("libc.so.6`write", plain.targetAddress(0x200));
    }

    @Test
    void keysAreOneWhereTheirSymbolsAre() {
        Slot symbol = new Slot(Location.of(Kind.USER_SYMBOL), 0, 16);
        Slot stack = new Slot(new Location(Kind.STACK, 1), 16, 8);
        ByteBuffer key = data(7, 0x20f, 0x108);
        assertEquals(data(7, 0x200, 0x108), plain.atStart(key, List.of(symbol, stack)));
        assertEquals(data(7, 0x20f, 0x108), key);
    }
}
