package dev.dowse.kernel;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;

/**
 * An executable, library or file of debug information: as much of a little-endian 64-bit ELF file
 * as naming addresses needs (elf(5)). Whatever is broken counts as absent.
 */
final class ElfFile implements Closeable {
    private static final int MAGIC = 0x464c457f;
    private static final int CLASS_64_LITTLE = 0x0102;
    private static final int HEADER = 64;
    private static final int SECTION_HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int LOADED_SEGMENT = 1;
    private static final int SYMBOL_TABLE = 2;
    private static final int NOTES = 7;
    private static final int DYNAMIC_SYMBOLS = 11;
    private static final int SYMBOL = 24;
    private static final int OBJECT = 1;
    private static final int FUNCTION = 2;
    private static final int INDIRECT_FUNCTION = 10;
    private static final int BUILD_ID = 3;
    private static final int MOST_HEADERS = 65_535;

    private final FileChannel channel;
    private final List<Section> sections;
    private final List<Segment> segments;

    private record Section(int type, String name, long offset, long size, int link) {}

    private record Segment(long offset, long address, long fileSize) {}

    /**
     * A function or variable.
     *
     * @param address in the file's own addresses
     * @param binding who else may mean it
     */
    record Symbol(long address, long size, String name, boolean isFunction, Binding binding) {}

    /** Who else may mean a symbol, the most first. */
    enum Binding {
        GLOBAL,
        WEAK,
        LOCAL;

        /** By the upper half of {@code st_info}. */
        static Binding of(int number) {
            return switch (number) {
                case 0 -> LOCAL;
                case 2 -> WEAK;
                default -> GLOBAL;
            };
        }
    }

    private ElfFile(FileChannel channel) throws IOException {
        this.channel = channel;
        ByteBuffer header = read(0, HEADER);
        if (header.getInt(0) != MAGIC || header.getShort(4) != CLASS_64_LITTLE) {
            throw new IOException("no 64-bit little-endian ELF file");
        }
        this.segments = segments(header);
        this.sections = sections(header);
    }

    static ElfFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean open = false;
        try {
            ElfFile elf = new ElfFile(channel);
            open = true;
            return elf;
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IOException("a damaged ELF file: " + file, e);
        } finally {
            if (!open) {
                channel.close();
            }
        }
    }

    private ByteBuffer read(long offset, long size) throws IOException {
        if (offset < 0 || size < 0 || size > channel.size() || offset > channel.size() - size) {
            throw new IOException("it ends too early");
        }
        if (size > Integer.MAX_VALUE) {
            throw new IOException("it is too large");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new IOException("it ends too early");
            }
        }
        return bytes.order(ByteOrder.LITTLE_ENDIAN);
    }

    private List<Segment> segments(ByteBuffer header) throws IOException {
        int count = header.getShort(56) & MOST_HEADERS;
        ByteBuffer table = read(header.getLong(32), (long) count * PROGRAM_HEADER);
        List<Segment> found = new ArrayList<>();
        for (int at = 0; at < table.capacity(); at += PROGRAM_HEADER) {
            if (table.getInt(at) == LOADED_SEGMENT) {
                found.add(
                        new Segment(
                                table.getLong(at + 8),
                                table.getLong(at + 16),
                                table.getLong(at + 32)));
            }
        }
        return found;
    }

    private List<Section> sections(ByteBuffer header) throws IOException {
        int count = header.getShort(60) & MOST_HEADERS;
        ByteBuffer table = read(header.getLong(40), (long) count * SECTION_HEADER);
        int names = (header.getShort(62) & MOST_HEADERS) * SECTION_HEADER;
        ByteBuffer strings =
                count == 0
                        ? ByteBuffer.allocate(1)
                        : read(table.getLong(names + 24), table.getLong(names + 32));
        List<Section> found = new ArrayList<>();
        for (int at = 0; at < table.capacity(); at += SECTION_HEADER) {
            found.add(
                    new Section(
                            table.getInt(at + 4),
                            text(strings, table.getInt(at)),
                            table.getLong(at + 24),
                            table.getLong(at + 32),
                            table.getInt(at + 40)));
        }
        return found;
    }

    private static String text(ByteBuffer strings, int at) {
        int end = at;
        while (end < strings.capacity() && strings.get(end) != 0) {
            end++;
        }
        return new String(bytes(strings, at, end - at), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(ByteBuffer from, int at, int size) {
        byte[] bytes = new byte[size];
        from.get(at, bytes);
        return bytes;
    }

    /** From a place in the file to the address that the file itself gives it. */
    LongUnaryOperator addresses() {
        return offset -> {
            for (Segment segment : segments) {
                long inside = offset - segment.offset();
                if (inside >= 0 && inside < segment.fileSize()) {
                    return segment.address() + inside;
                }
            }
            return offset;
        };
    }

    /** Where in the file the byte is that has an address; empty where none has. */
    OptionalLong offset(long address) {
        for (Segment segment : segments) {
            long inside = address - segment.address();
            if (inside >= 0 && inside < segment.fileSize()) {
                return OptionalLong.of(segment.offset() + inside);
            }
        }
        return OptionalLong.empty();
    }

    /** The program that loads this one with its libraries; empty where it needs none. */
    Optional<String> loader() throws IOException {
        for (Section section : sections) {
            if (section.name().equals(".interp")) {
                return Optional.of(text(read(section.offset(), section.size()), 0));
            }
        }
        return Optional.empty();
    }

    /** Whether it has the complete table, not only the names that others link to. */
    boolean hasSymbolTable() {
        return sections.stream().anyMatch(s -> s.type() == SYMBOL_TABLE);
    }

    /** The functions that it defines, some of them twice. */
    List<Symbol> functions() throws IOException {
        return symbols().stream().filter(Symbol::isFunction).toList();
    }

    /** The functions and variables that it defines, some of them twice. */
    List<Symbol> symbols() throws IOException {
        List<Symbol> found = new ArrayList<>();
        for (Section section : sections) {
            boolean table = section.type() == SYMBOL_TABLE || section.type() == DYNAMIC_SYMBOLS;
            if (table && section.link() >= 0 && section.link() < sections.size()) {
                Section names = sections.get(section.link());
                symbols(
                        read(section.offset(), section.size()),
                        read(names.offset(), names.size()),
                        found);
            }
        }
        return found;
    }

    private static void symbols(ByteBuffer table, ByteBuffer names, List<Symbol> found) {
        for (int at = 0; at + SYMBOL <= table.capacity(); at += SYMBOL) {
            int type = table.get(at + 4) & 0xf;
            boolean named = type == OBJECT || type == FUNCTION || type == INDIRECT_FUNCTION;
            boolean defined = table.getShort(at + 6) != 0;
            int name = table.getInt(at);
            if (named && defined && name > 0 && name < names.capacity()) {
                found.add(
                        new Symbol(
                                table.getLong(at + 8),
                                table.getLong(at + 16),
                                text(names, name),
                                type == FUNCTION,
                                Binding.of(table.get(at + 4) >> 4 & 0xf)));
            }
        }
    }

    /** What identifies the build, in hexadecimal digits. */
    Optional<String> buildId() throws IOException {
        for (Section section : sections) {
            if (section.type() == NOTES && section.name().equals(".note.gnu.build-id")) {
                ByteBuffer note = read(section.offset(), section.size());
                int name = (note.getInt(0) + 3) & ~3;
                if (note.getInt(8) == BUILD_ID) {
                    byte[] id = bytes(note, 12 + name, note.getInt(4));
                    return Optional.of(HexFormat.of().formatHex(id));
                }
            }
        }
        return Optional.empty();
    }

    /** The name of the file that holds what was stripped ({@code .gnu_debuglink}). */
    Optional<String> debugLink() throws IOException {
        for (Section section : sections) {
            if (section.name().equals(".gnu_debuglink")) {
                return Optional.of(text(read(section.offset(), section.size()), 0));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
