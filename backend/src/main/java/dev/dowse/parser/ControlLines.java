package dev.dowse.parser;

import dev.dowse.source.Span;
import dev.dowse.syntax.Item;
import dev.dowse.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits control lines at blanks. {@code #pragma D option quiet} has the words {@code D option
 * quiet}; any other line keeps its sign in the first word: {@code #line}, {@code #} before a number
 * and {@code #!}. A string stays one word, with its quotes.
 */
final class ControlLines {
    private final String text;
    private final Complaints complaints;

    ControlLines(String text, Complaints complaints) {
        this.text = text;
        this.complaints = complaints;
    }

    Item.Pragma read(Span line) {
        List<Word> words = new ArrayList<>();
        int at = line.start() + 1;
        boolean interpreter = at < line.end() && text.charAt(at) == '!';
        int first = interpreter ? at + 1 : skipBlank(at, line.end());
        int end = interpreter ? first : wordEnd(first, line.end());
        boolean number = first < line.end() && Character.isDigit(text.charAt(first));
        if (text.substring(first, end).equals("pragma")) {
            at = end;
        } else if (number) {
            words.add(new Word(new Span(line.start(), line.start() + 1), "#"));
        } else {
            String word = interpreter ? "#!" : "#" + text.substring(first, end);
            int wordEnd = end == first && !interpreter ? line.start() + 1 : end;
            words.add(new Word(new Span(line.start(), wordEnd), word));
            at = end;
        }
        rest(at, line.end(), words, interpreter);
        int last = words.isEmpty() ? line.start() : words.getLast().span().end();
        return new Item.Pragma(new Span(line.start(), Math.max(last, trimmed(line))), words);
    }

    private void rest(int from, int end, List<Word> words, boolean interpreter) {
        int at = skipBlank(from, end);
        while (at < end) {
            int stop = wordEnd(at, end);
            boolean string = text.charAt(at) == '"';
            boolean closed = stop - at > 1 && text.charAt(stop - 1) == '"';
            if (string && !closed && !interpreter) {
                complaints.error(
                        "D_STR_NL",
                        new Span(at, stop),
                        "this string is not closed before the line ends");
            }
            words.add(new Word(new Span(at, stop), text.substring(at, stop)));
            at = skipBlank(stop, end);
        }
    }

    private int skipBlank(int from, int end) {
        int at = from;
        while (at < end && isBlank(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int wordEnd(int from, int end) {
        int at = from;
        if (at < end && text.charAt(at) == '"') {
            at++;
            while (at < end && text.charAt(at) != '"') {
                at += text.charAt(at) == '\\' && at + 1 < end ? 2 : 1;
            }
            return Math.min(end, at + 1);
        }
        while (at < end && !isBlank(text.charAt(at)) && text.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    private int trimmed(Span line) {
        int end = line.end();
        while (end > line.start() + 1 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u000B';
    }
}
