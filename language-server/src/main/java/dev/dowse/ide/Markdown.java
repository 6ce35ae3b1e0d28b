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
        int end = page.indexOf('\n');
        String body = page.startsWith("# ") && end >= 0 ? page.substring(end + 1) : page;
        return body.replace("\n```d\n", "\n```dtrace\n").strip();
    }
}
