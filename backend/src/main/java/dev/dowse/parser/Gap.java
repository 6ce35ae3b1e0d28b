package dev.dowse.parser;

/**
 * What stands behind the last token and before the next one: it may be long, where D has no use for
 * its characters, and is looked at once however often it is asked for.
 */
final class Gap {
    private final Glance glance;
    private int from = -1;
    private int read;
    private boolean lineEnd;

    Gap(Glance glance) {
        this.glance = glance;
    }

    /** True when a line ends between two offsets. */
    boolean hasLineEnd(int first, int behind) {
        if (first != from || behind < read) {
            from = first;
            read = first;
            lineEnd = false;
        }
        lineEnd |= glance.hasLineEnd(read, behind);
        read = behind;
        return lineEnd;
    }
}
