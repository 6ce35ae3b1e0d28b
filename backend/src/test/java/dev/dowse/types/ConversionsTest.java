package dev.dowse.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C's conversions and the spellings of types. */
class ConversionsTest {
    @ParameterizedTest
    @CsvSource({
        "char, char, char",
        "short, int, int",
        "unsigned char, int, int",
        "int, unsigned int, unsigned int",
        "unsigned int, long, long",
        "long, unsigned long, unsigned long",
        "int8_t, uint64_t, uint64_t",
        "pid_t, uid_t, uid_t",
    })
    void integersMeetInTheWiderType(String left, String right, String expected) {
        Type type = Conversions.common(Prototype.type(left), Prototype.type(right));
        assertEquals(expected, type.name());
        assertEquals(
                type.resolved(),
                Conversions.common(Prototype.type(right), Prototype.type(left)).resolved());
    }

    @ParameterizedTest
    @CsvSource({
        "-1, unsigned char, 255",
        "255, char, -1",
        "4294967296, int, 0",
        "2147483648, int, -2147483648",
        "-1, unsigned int, 4294967295",
        "-1, uint64_t, -1",
    })
    void constantsAreCutToTheirType(long value, String type, long expected) {
        assertEquals(expected, Conversions.fit(value, Prototype.type(type)));
    }

    @Test
    void zeroIsEveryPointerAndTheEmptyString() {
        Type pointer = Prototype.type("int *");
        assertTrue(Conversions.isAssignable(pointer, Type.Int.INT, true));
        assertFalse(Conversions.isAssignable(pointer, Type.Int.INT, false));
        assertTrue(Conversions.isAssignable(new Type.Str(), Type.Int.INT, true));
        assertFalse(Conversions.isAssignable(new Type.Str(), Type.Int.INT, false));
    }

    @Test
    void pointersMeetInOneTypeOrVoid() {
        Type ints = Prototype.type("int *");
        Type longs = Prototype.type("long *");
        assertFalse(Conversions.arePointersAlike(ints, false, longs, false));
        assertTrue(Conversions.arePointersAlike(ints, false, Prototype.type("void *"), false));
        assertTrue(Conversions.isAssignable(new Type.Str(), Prototype.type("char *"), false));
    }

    @ParameterizedTest
    @CsvSource({
        "long unsigned int, unsigned long",
        "int short signed, short",
        "char signed, signed char",
        "long int long, long long",
        "unsigned, unsigned int",
    })
    void keywordsStandInAnyOrder(String words, String expected) {
        assertEquals(expected, BasicTypes.of(List.of(words.split(" "))).orElseThrow().name());
    }

    @ParameterizedTest
    @CsvSource({"char int", "signed unsigned", "long short", "unsigned string", "int int"})
    void someKeywordsDoNotCombine(String words) {
        assertEquals(Optional.empty(), BasicTypes.of(List.of(words.split(" "))));
    }

    @Test
    void prototypesTellOptionalAndVariableArguments() {
        Prototype substr = Prototype.of("string(const char *, int, [int])");
        assertEquals(List.of(2, 3), List.of(substr.least(), substr.most()));
        Prototype printf = Prototype.of("void(string, ...)");
        assertEquals(List.of(1, Integer.MAX_VALUE), List.of(printf.least(), printf.most()));
        assertEquals(0, Prototype.of("int()").most());
        assertTrue(Prototype.of("void(@)").parameters().getFirst().type().isEmpty());
    }
}
