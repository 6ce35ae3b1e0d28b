package dev.dowse.catalog;

import java.util.Optional;

/**
 * The documentation of everything in the catalogue, in Markdown: what hovers show and {@code
 * explain} prints. Options, constants and the libraries' types are written from their tables, the
 * rest has a page each.
 */
public final class Documentation {
    /** What a name is; some names, such as {@code cpu}, are several things. */
    public enum Topic {
        VARIABLE("variables"),
        FUNCTION("functions"),
        ACTION("actions"),
        AGGREGATION("aggregations"),
        PROVIDER("providers"),
        OPTION(""),
        CONSTANT(""),
        /** A type of the D libraries. */
        TYPE("");

        private final String folder;

        Topic(String folder) {
            this.folder = folder;
        }
    }

    private Documentation() {}

    /** The page of {@code name}, whatever it is; the first in the order of the topics. */
    public static Optional<String> page(String name) {
        for (Topic topic : Topic.values()) {
            Optional<String> page = page(topic, name);
            if (page.isPresent()) {
                return page;
            }
        }
        return ForeignNames.page(name);
    }

    /**
     * The page of one thing.
     *
     * @param name as the author writes it; for {@link Topic#PROVIDER} also a whole probe, such as
     *     {@code syscall:vmlinux:read:entry}
     */
    public static Optional<String> page(Topic topic, String name) {
        return switch (topic) {
            case VARIABLE -> file(topic, name.matches("arg[0-9]") ? "arg0" : name);
            case FUNCTION, ACTION, AGGREGATION -> file(topic, name);
            case PROVIDER -> file(topic, provider(name));
            case OPTION -> ScriptOption.named(name).map(Documentation::option);
            case CONSTANT -> LibraryConstant.named(name).map(Documentation::constant);
            case TYPE -> LibraryType.named(name).flatMap(LibraryTypePage::of);
        };
    }

    private static Optional<String> file(Topic topic, String name) {
        boolean isName = name.matches("[A-Za-z_][A-Za-z0-9_]*");
        return isName ? Table.text("docs/" + topic.folder + "/" + name + ".md") : Optional.empty();
    }

    private static String provider(String probe) {
        int colon = probe.indexOf(':');
        String name = colon < 0 ? probe : probe.substring(0, colon);
        return name.matches("pid[0-9]+") ? "pid" : name;
    }

    private static String option(ScriptOption option) {
        StringBuilder page = new StringBuilder();
        page.append("# ").append(option.name()).append(": ").append(option.meaning());
        page.append("\n\n```d\n#pragma D option ").append(option.name());
        page.append(example(option.kind())).append("\n```\n\n");
        page.append("On the command line: `-x ").append(option.name());
        page.append(example(option.kind())).append("`. ").append(stage(option.stage()));
        if (!option.defaultValue().isEmpty()) {
            page.append(" Default: `").append(option.defaultValue()).append("`.");
        }
        if (!option.idle().isEmpty()) {
            page.append("\n\nIt changes nothing in Dowse: ").append(option.idle()).append('.');
        }
        return page.append('\n').toString();
    }

    private static String stage(ScriptOption.Stage stage) {
        return switch (stage) {
            case COMPILE_TIME -> "Used while the script is compiled.";
            case RUNTIME -> "Fixed when tracing starts.";
            case DYNAMIC -> "May be changed while tracing, with `setopt()`.";
        };
    }

    private static String example(ScriptOption.Kind kind) {
        return switch (kind) {
            case FLAG, SWITCH -> "";
            case NUMBER -> "=8";
            case SIZE -> "=4m";
            case RATE -> "=100ms";
            case POLICY -> "=ring";
            case RESIZE -> "=auto";
            case RELEASE -> "=5.10";
            case VERSION -> "=2.0";
            case ATTRIBUTES -> "=Stable/Stable/Common";
            case TEXT -> "=…";
        };
    }

    private static String constant(LibraryConstant constant) {
        return "# "
                + constant.name()
                + ": a constant of the D libraries\n\n```d\ninline "
                + constant.type()
                + " "
                + constant.name()
                + " = "
                + constant.value()
                + ";\n```\n\nDefined in `"
                + constant.library()
                + "`.\n";
    }
}
