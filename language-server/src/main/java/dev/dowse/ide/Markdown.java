package dev.dowse.ide;

/** The pieces of Markdown that hovers are made of. */
final class Markdown {
    static final String RULE = "\n\n---\n\n";

    private Markdown() {}

    /** A block that editors colour as a script. */
    static String code(String text) {
        return "```dtrace\n" + text + "\n```";
    }

    /**
     * A page as it stands in a hover: without its title, since what that says stands above already,
     * and with its examples in the editors' name for the language.
     */
    static String page(String page) {
        String body = page.startsWith("# ") ? page.substring(titleEnd(page)) : page;
        return body.replace("\n```d\n", "\n```dtrace\n").strip();
    }

    /** The title of a diagnostic's page, its code in bold. */
    static String title(String page) {
        String title = page.substring(0, titleEnd(page)).replaceFirst("^# ", "").strip();
        int colon = title.indexOf(':');
        return colon < 0
                ? "**" + title + "**"
                : "**" + title.substring(0, colon) + "**" + title.substring(colon);
    }

    /** The title, and the page below it. */
    static String titled(String page) {
        return title(page) + "\n\n" + page(page);
    }

    private static int titleEnd(String page) {
        int end = page.indexOf('\n');
        return end < 0 ? page.length() : end;
    }
}
