package dev.dowse.consumer;

import dev.dowse.consumer.AddressNames.Name;
import dev.dowse.layout.Slot;
import dev.dowse.semantics.Options;
import dev.dowse.types.Location;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Prints stacks and symbols: every address by name, or as a number where it has none. */
final class LocationPrinter {
    /** Columns in front of a frame, unless {@code stackindent} says otherwise. */
    private static final int INDENTATION = 14;

    /** Columns that a symbol takes by itself or in a key. */
    private static final int WIDTH = 50;

    private final AddressNames names;
    private final int indentation;
    private final boolean unresolved;

    LocationPrinter(AddressNames names, Options options) {
        this.names = names;
        this.indentation = (int) options.bytes("stackindent", INDENTATION);
        this.unresolved = options.isSet("noresolve");
    }

    /** The location that a slot holds, if that is what it holds. */
    static Optional<Location> location(Slot slot) {
        return slot.type().resolved() instanceof Location location
                ? Optional.of(location)
                : Optional.empty();
    }

    /** As an action by itself and a key without a format print it. */
    String print(Location location, ByteBuffer data, Slot slot) {
        return location.kind().isStack()
                ? stack(location, data, slot, indentation, UnaryOperator.identity())
                : "  " + CFormat.pad(symbol(location, data, slot), WIDTH, true);
    }

    /**
     * As a conversion prints it.
     *
     * @param width columns of a symbol or frame; of a stack to the left ({@code -}) in front of it
     */
    String convert(
            Location location, ByteBuffer data, Slot slot, String flags, int width, int precision) {
        if (!location.kind().isStack()) {
            return CFormat.text(flags, width, precision, symbol(location, data, slot));
        }
        boolean left = flags.indexOf('-') >= 0;
        UnaryOperator<String> frame =
                text -> CFormat.text(flags, left ? 0 : width, precision, text);
        return stack(location, data, slot, left ? width : 0, frame);
    }

    /** The names of a stack's frames, or the one name of a symbol. */
    List<String> told(Location location, ByteBuffer data, Slot slot) {
        return location.kind().isStack()
                ? frames(location, data, slot).stream()
                        .map(a -> frame(location, data, slot, a))
                        .toList()
                : List.of(symbol(location, data, slot));
    }

    /** A key with the start of the symbol or module in place of each address inside it. */
    ByteBuffer atStart(ByteBuffer key, List<Slot> slots) {
        ByteBuffer raw = key.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        List<Slot> symbols = slots.stream().filter(LocationPrinter::isSymbol).toList();
        if (symbols.isEmpty()) {
            return raw;
        }
        ByteBuffer changed = copy(raw);
        for (Slot slot : symbols) {
            location(slot)
                    .ifPresent(l ->
                            changed.putLong(
                                    slot.offset() + l.firstAddress(), atStart(l, raw, slot)));
        }
        return changed;
    }

    private static boolean isSymbol(Slot slot) {
        return location(slot).filter(l -> !l.kind().isStack()).isPresent();
    }

    private static ByteBuffer copy(ByteBuffer data) {
        byte[] bytes = new byte[data.limit()];
        data.get(0, bytes);
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private long atStart(Location location, ByteBuffer data, Slot slot) {
        long address = data.getLong(slot.offset() + location.firstAddress());
        Optional<Name> name = name(location, data, slot, address);
        return switch (location.kind()) {
            case SYMBOL, USER_SYMBOL -> address - name.map(Name::offset).orElse(0L);
            case MODULE, USER_MODULE -> address - name.map(Name::moduleOffset).orElse(0L);
            case USER_ADDRESS, STACK, USER_STACK -> address;
        };
    }

    /** {@code %a} of a number. */
    String kernelAddress(long address) {
        return withOffset(names.ofKernel(address), address);
    }

    /** {@code %A} of a number: an address of the process that the script traces. */
    String targetAddress(long address) {
        return userAddress(names.ofTarget(address), address);
    }

    private String stack(
            Location location,
            ByteBuffer data,
            Slot slot,
            int columns,
            UnaryOperator<String> format) {
        StringBuilder out = new StringBuilder("\n");
        for (long address : frames(location, data, slot)) {
            out.append(" ".repeat(columns))
                    .append(format.apply(frame(location, data, slot, address)))
                    .append('\n');
        }
        return out.toString();
    }

    /** The addresses in front of the first zero. */
    static List<Long> frames(Location location, ByteBuffer data, Slot slot) {
        List<Long> found = new ArrayList<>();
        for (int i = 0; i < location.frames(); i++) {
            long address = data.getLong(slot.offset() + location.firstAddress() + i * Long.BYTES);
            if (address == 0) {
                break;
            }
            found.add(address);
        }
        return found;
    }

    private Optional<Name> name(Location location, ByteBuffer data, Slot slot, long address) {
        return location.kind().isUser()
                ? names.ofProcess(data.getLong(slot.offset()), address)
                : names.ofKernel(address);
    }

    private String frame(Location location, ByteBuffer data, Slot slot, long address) {
        Optional<Name> name = name(location, data, slot, address);
        return location.kind().isUser() ? userAddress(name, address) : withOffset(name, address);
    }

    private String symbol(Location location, ByteBuffer data, Slot slot) {
        long address = data.getLong(slot.offset() + location.firstAddress());
        Optional<Name> name = name(location, data, slot, address);
        return switch (location.kind()) {
            case SYMBOL -> withOffset(name.map(LocationPrinter::start), address);
            case USER_SYMBOL ->
                    userAddress(
                            name.map(LocationPrinter::start),
                            address - name.map(Name::offset).orElse(0L));
            case USER_ADDRESS -> userAddress(name, address);
            case MODULE, USER_MODULE -> name.map(Name::module).orElse(number(address));
            case STACK, USER_STACK -> throw new IllegalStateException("a stack is no symbol");
        };
    }

    /** The start of the symbol that an address lies in. */
    private static Name start(Name name) {
        return new Name(name.module(), name.symbol(), 0, name.moduleOffset() - name.offset());
    }

    private String userAddress(Optional<Name> name, long address) {
        return unresolved
                ? name.map(n -> n.module() + ":" + number(n.moduleOffset())).orElse(number(address))
                : withOffset(name, address);
    }

    private static String withOffset(Optional<Name> name, long address) {
        return name.map(n -> withOffset(n, address)).orElse(number(address));
    }

    private static String withOffset(Name name, long address) {
        if (name.symbol().isEmpty()) {
            return name.module() + "`" + number(address);
        }
        String symbol = name.module() + "`" + name.symbol();
        return name.offset() == 0 ? symbol : symbol + "+" + number(name.offset());
    }

    private static String number(long value) {
        return "0x" + Long.toHexString(value);
    }
}
