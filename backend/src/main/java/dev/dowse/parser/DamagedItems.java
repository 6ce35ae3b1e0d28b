package dev.dowse.parser;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.source.Span;
import dev.dowse.syntax.DeclarationSpecifier;
import dev.dowse.syntax.Item;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the items lie that have an error. The layout of a text says nothing about its meaning, but
 * in an item with an error it is all there is to tell where the author meant it to end: so a text
 * is read again if that may tell more, and only inside of these items do its lines count.
 */
final class DamagedItems {
    /** Of a text that was not read yet. */
    static final DamagedItems NONE = new DamagedItems(List.of(), List.of());

    private static final Set<String> MODIFIERS =
            Set.of(
                    "auto",
                    "const",
                    "extern",
                    "register",
                    "restrict",
                    "self",
                    "static",
                    "this",
                    "typedef",
                    "volatile");

    /** Every item that is no control line, by its start. */
    private final NavigableMap<Integer, Span> items = new TreeMap<>();

    /** The ends of what is damaged, by the starts; none lie in one another. */
    private final NavigableMap<Integer, Integer> stretches = new TreeMap<>();

    /**
     * @param read the items in the order of the text
     * @param found what was told meanwhile
     */
    DamagedItems(List<Item> read, List<Diagnostic> found) {
        List<Span> extents = new ArrayList<>();
        found.forEach(each -> extents.add(extent(each)));
        for (Item item : read) {
            if (item instanceof Item.Declaration declaration && isDoubtful(declaration)) {
                extents.add(item.span());
            }
        }
        read.stream()
                .filter(item -> !(item instanceof Item.Pragma))
                .forEach(item -> items.put(item.span().start(), item.span()));
        extents.sort(Comparator.comparingInt(Span::start));
        extents.forEach(this::add);
    }

    /** True for two types in a row: a semicolon may be missing between them. */
    private static boolean isDoubtful(Item.Declaration declaration) {
        List<DeclarationSpecifier> types =
                declaration.specifiers().stream().filter(each -> !isModifier(each)).toList();
        return types.size() > 1
                && types.stream().anyMatch(each -> !(each instanceof DeclarationSpecifier.Keyword));
    }

    private static boolean isModifier(DeclarationSpecifier specifier) {
        return specifier instanceof DeclarationSpecifier.Keyword keyword
                && MODIFIERS.contains(keyword.text());
    }

    /** What is told about two places is about all between them. */
    private static Span extent(Diagnostic told) {
        Span all = told.span();
        for (Diagnostic.Related related : told.related()) {
            all = all.union(related.span());
        }
        return all;
    }

    /** Whole items, and where the next one begins: the end is what is in doubt. */
    private void add(Span extent) {
        Optional<Span> first = at(extent.start());
        Optional<Span> last = at(extent.end());
        if (first.isEmpty() && last.isEmpty()) {
            return;
        }
        int start = first.map(Span::start).orElse(extent.start());
        Map.Entry<Integer, Integer> before = stretches.floorEntry(start);
        boolean joins = before != null && start <= before.getValue();
        int end = last.map(this::next).orElse(extent.end());
        stretches.merge(joins ? before.getKey() : start, end, Math::max);
    }

    private Optional<Span> at(int offset) {
        Map.Entry<Integer, Span> item = items.floorEntry(offset);
        return Optional.ofNullable(item)
                .map(Map.Entry::getValue)
                .filter(span -> span.touches(offset));
    }

    private int next(Span item) {
        Integer next = items.higherKey(item.start());
        return next == null ? item.end() : next;
    }

    /** True for what stands in one of them, or begins the item behind it. */
    boolean contain(int offset) {
        Map.Entry<Integer, Integer> before = stretches.floorEntry(offset);
        return before != null && offset <= before.getValue();
    }
}
