package dev.dowse.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import dev.dowse.session.Recording.Malformed;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a recording: a JSON object whose members are what they must be, or a message in the
 * words of whoever wrote the line. Nothing is converted that does not fit, and nothing overlooked.
 */
final class RecordingLine {
    private static final BigInteger WORDS = BigInteger.ONE.shiftLeft(64);

    private final int number;
    private final JsonObject object;

    private RecordingLine(int number, JsonObject object) {
        this.number = number;
        this.object = object;
    }

    static RecordingLine parse(String text, int number) throws Malformed {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement element = JsonParser.parseReader(reader);
            boolean alone = reader.peek() == JsonToken.END_DOCUMENT;
            if (alone && element instanceof JsonObject object) {
                return new RecordingLine(number, object);
            }
        } catch (JsonParseException | IOException e) {
            throw new Malformed(number, "it is not JSON" + column(String.valueOf(e.getMessage())));
        }
        throw new Malformed(number, "it is not a JSON object");
    }

    /** Where the parser gave up, which its message has in the middle of other things. */
    private static String column(String message) {
        int at = message.indexOf("column ");
        int end = message.indexOf(' ', at + 7);
        return at < 0 || end < 0 ? "" : " from column " + message.substring(at + 7, end) + " on";
    }

    boolean has(String member) {
        return object.has(member);
    }

    /** Refuses what is not among the members of such a line: a misspelt one would be lost. */
    void only(Set<String> members) throws Malformed {
        for (String member : object.keySet()) {
            if (!members.contains(member)) {
                throw new Malformed(
                        number,
                        "there is no member \"" + member + "\"; known are " + sorted(members));
            }
        }
    }

    private static String sorted(Set<String> members) {
        return String.join(", ", members.stream().sorted().toList());
    }

    Malformed malformed(String why) {
        return new Malformed(number, why);
    }

    /** An integer between two bounds. */
    long number(String member, long otherwise, long least, long most) throws Malformed {
        JsonElement element = object.get(member);
        if (element == null) {
            return otherwise;
        }
        Optional<BigInteger> value = integer(element);
        if (value.isEmpty()
                || value.get().compareTo(BigInteger.valueOf(least)) < 0
                || value.get().compareTo(BigInteger.valueOf(most)) > 0) {
            throw malformed(
                    "\"" + member + "\" must be an integer between " + least + " and " + most);
        }
        return value.get().longValue();
    }

    /** Integers of 64 bits, signed or not. */
    List<Long> words(String member) throws Malformed {
        List<Long> words = new ArrayList<>();
        JsonElement element = object.get(member);
        if (element == null) {
            return words;
        }
        if (!(element instanceof JsonArray array)) {
            throw malformed("\"" + member + "\" must be an array of integers");
        }
        for (JsonElement each : array) {
            Optional<BigInteger> value = integer(each);
            if (value.isEmpty()
                    || value.get().bitLength() > 64
                    || value.get().compareTo(WORDS.shiftRight(1).negate()) < 0) {
                throw malformed("\"" + member + "\" must hold integers of 64 bits, not " + each);
            }
            words.add(value.get().longValue());
        }
        return words;
    }

    String text(String member) throws Malformed {
        JsonElement element = object.get(member);
        return element == null ? "" : text(member, element);
    }

    String text(String member, JsonElement element) throws Malformed {
        if (element instanceof JsonPrimitive primitive && primitive.isString()) {
            return primitive.getAsString();
        }
        throw malformed("\"" + member + "\" must be a string");
    }

    /** The members of an object; empty without it. */
    JsonObject object(String member) throws Malformed {
        JsonElement element = object.get(member);
        if (element == null) {
            return new JsonObject();
        }
        if (element instanceof JsonObject found) {
            return found;
        }
        throw malformed("\"" + member + "\" must be an object");
    }

    /** Also of {@code 1e3}; the exponent is looked at first, since it may name any size. */
    private static Optional<BigInteger> integer(JsonElement element) {
        if (!(element instanceof JsonPrimitive primitive) || !primitive.isNumber()) {
            return Optional.empty();
        }
        try {
            BigDecimal value = new BigDecimal(primitive.getAsString());
            return Math.abs((long) value.precision() - value.scale()) > 30
                    ? Optional.empty()
                    : Optional.of(value.toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
