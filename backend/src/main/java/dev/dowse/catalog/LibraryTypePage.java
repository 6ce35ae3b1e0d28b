package dev.dowse.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page of a type of the D libraries: its declaration as the library has it, and out of what a
 * translator makes which members. The libraries' layout is ours, so their lines can be taken as
 * they are.
 */
final class LibraryTypePage {
    private static final String FOLDER = "/dev/dowse/library/";
    private static final Pattern MEMBER =
            Pattern.compile("\\t[^/]*?(\\w+)(?:\\[[0-9]+])?;.*", Pattern.DOTALL);
    private static final Pattern MADE = Pattern.compile("\\t(\\w+) = .*");
    private static final Pattern TRANSLATOR =
            Pattern.compile("translator (\\w+) < (.*?)\\s*\\b\\w+ > \\{");

    private final LibraryType type;
    private final List<String> lines;

    private LibraryTypePage(LibraryType type, List<String> lines) {
        this.type = type;
        this.lines = lines;
    }

    /** The page; empty where the library is not at hand. */
    static Optional<String> of(LibraryType type) {
        return Table.text(FOLDER + type.library())
                .map(text -> new LibraryTypePage(type, text.lines().toList()).page());
    }

    private String page() {
        List<String> declaration = declaration();
        StringBuilder page = new StringBuilder();
        page.append("# ").append(type.name()).append(": ").append(type.meaning());
        page.append("\n\n```d\n").append(String.join("\n", declaration)).append("\n```\n\n");
        Set<String> members = matches(MEMBER, declaration);
        for (int i = 0; i < lines.size(); i++) {
            Matcher translator = TRANSLATOR.matcher(lines.get(i));
            if (translator.matches() && translator.group(1).equals(type.name())) {
                page.append(made(translator.group(2), members, made(i))).append("\n\n");
            }
        }
        return page.append("A type of the D library `")
                .append(type.library())
                .append("`, since D ")
                .append(type.since())
                .append(".\n")
                .toString();
    }

    /** From {@code typedef} to the line that ends with the name. */
    private List<String> declaration() {
        for (int end = 0; end < lines.size(); end++) {
            if (lines.get(end).matches(".*\\W\\*?" + Pattern.quote(type.name()) + ";")) {
                int start = end;
                while (start > 0 && !lines.get(start).startsWith("typedef")) {
                    start--;
                }
                return lines.subList(start, end + 1);
            }
        }
        return List.of();
    }

    /** The members that the translator in line {@code start} makes. */
    private Set<String> made(int start) {
        List<String> body = new ArrayList<>();
        for (int i = start + 1; i < lines.size() && !lines.get(i).startsWith("}"); i++) {
            body.add(lines.get(i));
        }
        return matches(MADE, body);
    }

    private static Set<String> matches(Pattern pattern, List<String> lines) {
        return lines.stream()
                .map(pattern::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String made(String input, Set<String> members, Set<String> made) {
        Set<String> absent = new LinkedHashSet<>(members);
        absent.removeAll(made);
        String rest =
                absent.isEmpty()
                        ? "every member."
                        : "every member but "
                                + absent.stream()
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(", "))
                                + ", which DTrace for Linux does not make.";
        return "Translated from `" + input.strip() + "`: " + rest;
    }
}
