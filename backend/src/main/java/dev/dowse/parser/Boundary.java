package dev.dowse.parser;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.IntStream;

/**
 * Tells where an item ends that does not say so itself: before the head of another clause, or, in a
 * damaged item, before what looks like another one at the margin. A sign too many or too few so
 * spoils one item and not the rest of the script. Braces that are balanced are never split.
 */
final class Boundary {
    /** A block longer than this is taken as closed. */
    private static final int FARTHEST = 8000;

    private final Characters characters;
    private final Glance glance;
    private final DamagedItems damaged;
    private final int textStart;

    private final List<Integer> ignored = new ArrayList<>();

    /** Where the scan ended that found, or believed, the open braces closed. */
    private int closedUntil;

    Boundary(Characters characters, Glance glance, DamagedItems damaged) {
        this.characters = characters;
        this.glance = glance;
        this.damaged = damaged;
        this.textStart = characters.index();
    }

    /**
     * True when a clause begins at {@code offset}, on a line of its own or behind a brace.
     *
     * @param listed whether names and commas may stand here, as in an enumeration
     */
    boolean isClause(int offset, boolean listed) {
        return glance.isClauseHead(offset) && !(listed && glance.isEnumerator(offset));
    }

    /**
     * True when a declaration begins at {@code offset} and not a part of the damaged item at hand:
     * its first word stands at the margin, and the {@code depth} braces that are open stay so up to
     * the next clause.
     */
    boolean isDeclaration(int offset, int depth) {
        return isMargin(offset)
                && (glance.isDeclaring(offset) || glance.isTypedName(offset))
                && !glance.isScopedName(offset)
                && cuts(offset, depth);
    }

    /** The same for a clause whose probe is given in short. */
    boolean isShortClause(int offset, int depth) {
        return isMargin(offset) && glance.isShortHead(offset) && cuts(offset, depth);
    }

    private boolean isMargin(int offset) {
        return offset == textStart || Glance.isLineEnd(characters.at(offset - 1));
    }

    private boolean cuts(int offset, int depth) {
        return counts(offset) && offset >= closedUntil && (depth == 0 || staysOpen(offset, depth));
    }

    /** True when another declaration begins at {@code offset}, behind the last brace of one. */
    boolean isDeclarationBehind(int offset) {
        return glance.isDeclaring(offset) && counts(offset);
    }

    /** Where items would have begun if the item at hand were damaged. */
    List<Integer> ignored() {
        return ignored;
    }

    private boolean counts(int offset) {
        if (!damaged.contain(offset)) {
            ignored.add(offset);
            return false;
        }
        return true;
    }

    private boolean staysOpen(int from, int depth) {
        int open = depth;
        int at = from;
        while (at < from + FARTHEST) {
            int c = characters.at(at);
            if (c == IntStream.EOF) {
                return true;
            }
            if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                closedUntil = at;
                return false;
            } else if (c == '"' || c == '\'') {
                at = glance.quoteEnd(at) - 1;
            }
            int next = glance.skipBlank(at + 1);
            if (glance.hasLineEnd(at + 1, next) && glance.isClauseHead(next)) {
                return true;
            }
            at = next;
        }
        closedUntil = at;
        return false;
    }
}
