package dev.dowse.bpf.isa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The statements of an assembly text with the slots they will take, and what its labels stand for:
 * what both text forms have in common.
 */
final class Statements {
    /** One instruction as text. */
    record Statement(int line, int slot, String text) {}

    private final List<Statement> all = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();

    /** Tells how many slots a statement takes before it is understood. */
    interface Width {
        int slots(String statement);
    }

    private Statements() {}

    /**
     * Splits a text.
     *
     * @param comment what starts a comment that runs to the end of the line
     */
    static Statements of(String text, String comment, Width width) throws MalformedAssembly {
        Statements statements = new Statements();
        int line = 0;
        int slot = 0;
        for (String raw : text.lines().toList()) {
            line++;
            int end = raw.indexOf(comment);
            String rest = (end < 0 ? raw : raw.substring(0, end)).strip();
            while (rest.matches("[A-Za-z_.0-9]+:.*")) {
                int colon = rest.indexOf(':');
                statements.label(rest.substring(0, colon), slot, line);
                rest = rest.substring(colon + 1).strip();
            }
            if (!rest.isEmpty()) {
                statements.all.add(new Statement(line, slot, rest));
                slot += width.slots(rest);
            }
        }
        return statements;
    }

    private void label(String name, int slot, int line) throws MalformedAssembly {
        boolean number = name.chars().allMatch(Character::isDigit);
        if (!number && labels.putIfAbsent(name, slot) != null) {
            throw new MalformedAssembly(line, "the label " + name + " is there twice");
        }
    }

    List<Statement> all() {
        return all;
    }

    /** Defines a label that the text has not. */
    void otherwise(String name, int slot) {
        labels.putIfAbsent(name, slot);
    }

    /** The offset from the slot behind a statement's first: a label, or a signed number. */
    int offset(Statement from, String target) throws MalformedAssembly {
        Optional<Integer> slot = Optional.ofNullable(labels.get(target));
        if (slot.isPresent()) {
            return slot.get() - from.slot() - 1;
        }
        if (target.matches("[+-]\\d+")) {
            return (int) number(from, target);
        }
        throw new MalformedAssembly(from.line(), "there is no label " + target);
    }

    /** A decimal or hexadecimal number of up to 64 bits, signed or not. */
    static long number(Statement in, String text) throws MalformedAssembly {
        boolean minus = text.startsWith("-");
        String digits = minus || text.startsWith("+") ? text.substring(1) : text;
        try {
            long value =
                    digits.toLowerCase(Locale.ROOT).startsWith("0x")
                            ? Long.parseUnsignedLong(digits.substring(2), 16)
                            : Long.parseUnsignedLong(digits);
            return minus ? -value : value;
        } catch (NumberFormatException e) {
            throw new MalformedAssembly(in.line(), text + " is no number");
        }
    }

    /** A number of 32 bits, signed or not. */
    static int number32(Statement in, String text) throws MalformedAssembly {
        long value = number(in, text);
        if (value < Integer.MIN_VALUE || value > 0xffffffffL) {
            throw new MalformedAssembly(in.line(), text + " does not fit in 32 bits");
        }
        return (int) value;
    }

    /** A register by its number. */
    static Register register(Statement in, String number) throws MalformedAssembly {
        int index = (int) number(in, number);
        if (index < 0 || index > 10) {
            throw new MalformedAssembly(in.line(), "there is no register " + number);
        }
        return Register.of(index);
    }
}
