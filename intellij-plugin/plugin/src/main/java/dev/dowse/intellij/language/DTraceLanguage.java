package dev.dowse.intellij.language;

import com.intellij.lang.Language;

/**
 * The language of DTrace scripts, named after the tool because dlang's plugin owns the name "D".
 */
public final class DTraceLanguage extends Language {
    public static final DTraceLanguage INSTANCE = new DTraceLanguage();

    private static final long serialVersionUID = 1L;

    private DTraceLanguage() {
        super("DTrace");
    }
}
