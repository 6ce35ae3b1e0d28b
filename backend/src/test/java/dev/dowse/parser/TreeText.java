package dev.dowse.parser;

import dev.dowse.source.Span;
import dev.dowse.syntax.Node;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.syntax.Word;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A tree as text: one node a line, children indented, and each with the text that it covers. It
 * reads the records by reflection, so that no kind of node can be forgotten.
 */
final class TreeText {
    private static final int WIDTH = 40;

    /** The parts of each kind of record: to list them anew takes longer than to parse a script. */
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Stream.of(type.getRecordComponents())
                            .map(part -> new Part(part.getName(), part.getAccessor()))
                            .toList();
                }
            };

    private record Part(String name, Method accessor) {
        Object of(Record node) {
            try {
                return accessor.invoke(node);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError("cannot read " + name, e);
            }
        }
    }

    private final String text;
    private final StringBuilder out = new StringBuilder();

    private TreeText(String text) {
        this.text = text;
    }

    static String of(Node node, String text) {
        TreeText tree = new TreeText(text);
        tree.write("", (Record) node, 0);
        return tree.out.toString();
    }

    /** Every node and part of a node below {@code root}, itself first. */
    static List<Record> all(Record root) {
        List<Record> all = new ArrayList<>();
        collect(root, all);
        return all;
    }

    private static void collect(Object value, List<Record> all) {
        if (value instanceof Record node && !(node instanceof Span)) {
            all.add(node);
            children(node).forEach(child -> collect(child, all));
        }
    }

    /** The parts of a record that are records themselves, looked up through lists and options. */
    static List<Record> children(Record node) {
        List<Record> children = new ArrayList<>();
        for (Part part : PARTS.get(node.getClass())) {
            flatten(part.of(node), children);
        }
        return children;
    }

    private static void flatten(Object value, List<Record> into) {
        if (value instanceof List<?> list) {
            list.forEach(element -> flatten(element, into));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(element -> flatten(element, into));
        } else if (value instanceof Record node && !(node instanceof Span)) {
            into.add(node);
        }
    }

    static Optional<Span> span(Record node) {
        for (Part part : PARTS.get(node.getClass())) {
            if (part.name().equals("span")) {
                return Optional.of((Span) part.of(node));
            }
        }
        return Optional.empty();
    }

    private void write(String label, Record node, int depth) {
        out.append("  ".repeat(depth)).append(label).append(name(node));
        if (node instanceof Word word) {
            out.append(word.isMissing() ? " missing" : " " + word.text()).append('\n');
            return;
        }
        if (node instanceof ProbeDescription probe) {
            out.append(
                    String.format(
                            " %s|%s|%s|%s fields=%d\n",
                            probe.provider().text(),
                            probe.module().text(),
                            probe.function().text(),
                            probe.name().text(),
                            probe.fields()));
            return;
        }
        List<Part> nested = new ArrayList<>();
        for (Part part : PARTS.get(node.getClass())) {
            Object value = part.of(node);
            if (value instanceof Span) {
                continue;
            }
            if (value instanceof Record
                    || value instanceof List<?>
                    || value instanceof Optional<?>) {
                nested.add(part);
            } else {
                out.append(' ').append(part.name()).append('=').append(escaped(value));
            }
        }
        span(node).ifPresent(span -> out.append("  «").append(covered(span)).append('»'));
        out.append('\n');
        for (Part part : nested) {
            List<Record> children = new ArrayList<>();
            Object value = part.of(node);
            flatten(value, children);
            if (value instanceof Optional<?> optional
                    && optional.filter(v -> v instanceof List<?> l && l.isEmpty()).isPresent()) {
                out.append("  ".repeat(depth + 1)).append(part.name()).append(": none\n");
            }
            for (Record child : children) {
                write(part.name() + ": ", child, depth + 1);
            }
        }
    }

    private String covered(Span span) {
        String piece = escaped(text.substring(span.start(), span.end()));
        return piece.length() <= WIDTH
                ? piece
                : piece.substring(0, WIDTH / 2)
                        + " … "
                        + piece.substring(piece.length() - WIDTH / 4);
    }

    private static String escaped(Object value) {
        return value.toString().replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String name(Record node) {
        return node.getClass().getSimpleName();
    }
}
